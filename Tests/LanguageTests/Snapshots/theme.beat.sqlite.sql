-- posts | compare share of text has $topic last 7d vs previous 7d by source
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "text" IS NOT NULL THEN CASE WHEN (post IN (SELECT post FROM posts_with_words(?2)) AND has_words("text", ?3)) THEN 1 ELSE 0 END END AS "outcome", "time", "source"
FROM (
  SELECT author AS author_key, family, kind, id AS post, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1773426600000000
  AND "time" < 1774636200000000
-- text("repost"), text("text:self-hosting"), text("self-hosting")

-- rows
SELECT "source", "n_now", "n_before", "share_now", "share_now_low", "share_now_high", "share_before", "share_before_low", "share_before_high", "change", "change_low", "change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")

-- posts | search $topic | time last 7d | sort likes desc | first 10
-- rows
SELECT "time", "source", "author", "sentiment", "text", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM (
  SELECT post.author AS author_key, post.family AS family, post.kind AS kind, post.lang AS lang, post.likes AS likes, post.points AS points, post.id AS post, post.quotes AS quotes, post.replies AS replies, post.reposts AS reposts, post.score AS score, post.sentiment AS sentiment, post.snapshot AS snapshot, post.source AS source, coalesce(post.status, 'available') AS status, post.time AS time, post.views AS views,
    coalesce(author.handle, author.native_id) AS author,
    post_text.captured AS captured,
    post_text.community AS community,
    coalesce(post.time, 0) + post_text.created_lag AS created,
    post_text.edited AS edited,
    post_text.hashtags AS hashtags,
    post.source || ':' || post_text.key AS id,
    post_text.indexed AS indexed,
    CASE WHEN post.scorer = 0 THEN 'given' ELSE scorer.name || ' ' || scorer.version END AS labelled,
    post_text.link AS link,
    post_text.links AS links,
    post_text.mentions AS mentions,
    author.name AS name,
    post_text.reply_to AS reply_to,
    nullif(post_text.text, '') AS text,
    post_text.thread AS thread,
    nullif(post_text.title, '') AS title,
    CASE WHEN post_text.address IS NULL THEN post_text.url ELSE (SELECT head || substr(post_text.key, skipped + 1) FROM address WHERE address.id = post_text.address) || coalesce(post_text.url, '') END AS url
  FROM post CROSS JOIN post_text ON post_text.id = post.id LEFT JOIN author ON author.id = post.author LEFT JOIN scorer ON scorer.id = post.scorer
) AS posts
WHERE post IN (
  SELECT post FROM (
    SELECT kind, likes, id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE post IN (SELECT post FROM posts_with_words(?2) WHERE "time" >= 1774031400000000 AND "time" < 1774636200000000)
    AND "kind" <> ?1
    AND (COALESCE(has_words("text", ?3), 0) OR COALESCE(has_words("title", ?4), 0))
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
  ORDER BY "likes" DESC NULLS LAST, "post"
  LIMIT 10
)
ORDER BY "likes" DESC NULLS LAST, "post"
-- text("repost"), text(":self-hosting"), text("self-hosting"), text("self-hosting")
