-- posts | time last 7 full days | count by hashtags | first 15
-- rows
SELECT "hashtags", "count"
FROM (
  SELECT COUNT(*) AS "count", "hashtags"
  FROM (
    SELECT element.value AS "hashtags"
    FROM (SELECT "hashtags"
    FROM (
      SELECT kind, id AS post, time,
        (SELECT post_text.hashtags FROM post_text WHERE id = post.id) AS hashtags
      FROM post
    ) AS posts
    WHERE "kind" <> ?1
      AND "time" >= 1773961200000000
      AND "time" < 1774566000000000) AS listed, json_each(listed."hashtags") AS element
  ) AS each
  GROUP BY "hashtags"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "hashtags" NULLS LAST
LIMIT 15
-- text("repost")

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492767 AND hour < 492935
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- posts | where links is not missing and time last 7d | add reach = likes + 2 * reposts | sort reach desc | first 10
-- rows
SELECT "time", "source", "author", "sentiment", "text", "reach", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM (
  SELECT "author", "captured", "community", "created", "edited", "family", "hashtags", "id", "indexed", "kind", "labelled", "lang", "likes", "link", "links", "mentions", "name", "points", "post", "quotes", ("likes" + (2 * "reposts")) AS "reach", "replies", "reply_to", "reposts", "score", "sentiment", "snapshot", "source", "status", "text", "thread", "time", "title", "url", "views"
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
  WHERE "kind" <> ?1
    AND "links" IS NOT NULL
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "reach" DESC NULLS LAST, "post" NULLS LAST
LIMIT 10
-- text("repost")

-- posts | time last 48h | share of sentiment = negative by 12h
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = ?2 THEN 1 ELSE 0 END END AS "outcome", (("time" + 3600000000) - ("time" + 3600000000) % 43200000000) AS "key_1"
FROM (SELECT author AS author_key, family, kind, id AS post, sentiment, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("negative")

-- rows
SELECT "bucket", "posts", "passing", "share", "share_low", "share_high", "missing", "partial"
FROM "answer_1"

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492907 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774463400000000 AND time < 1774465200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" = ?1
-- text("repost")
