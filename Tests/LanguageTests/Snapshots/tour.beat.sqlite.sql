-- posts | time last 24h | count by source
-- rows
SELECT "source", "count"
FROM (
  SELECT SUM("n") AS "count", "source"
  FROM (
    SELECT source, sum(n) AS n FROM hourly WHERE beat = 0 AND hour >= 492931 AND hour < 492954 GROUP BY hour, source
    UNION ALL SELECT source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774549800000000 AND time < 1774551600000000
    UNION ALL SELECT source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
  ) AS hours
  GROUP BY "source"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST

-- posts | where source in (x, bluesky) and time last 24h | count by 6h, source
-- buckets
SELECT ("time" - "time" % 21600000000) AS "bucket", "source", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, source, sum(n) AS n FROM hourly WHERE beat = 0 AND hour >= 492931 AND hour < 492954 GROUP BY hour, source
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774549800000000 AND time < 1774551600000000
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "source" IN (?1, ?2)
GROUP BY ("time" - "time" % 21600000000), "source"
-- text("x"), text("bluesky")

-- rows
SELECT "bucket", "source", "count", "partial"
FROM "answer_1"

-- posts | compare sentiment last 24h vs previous 24h by source
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" = ?2 THEN 1 WHEN "sentiment" = ?3 THEN -1 WHEN "sentiment" = ?4 THEN 0 END AS "outcome", "time", "source", "score", "scorer", CASE WHEN "sentiment" IS NULL THEN CASE WHEN "text" IS NULL THEN 0 ELSE 1 END END AS "has_text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, score, scorer, sentiment, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("positive"), text("negative"), text("neutral")

-- rows
SELECT "source", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")

-- posts | compare sentiment last 24h vs previous 24h once per family
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" = ?2 THEN 1 WHEN "sentiment" = ?3 THEN -1 WHEN "sentiment" = ?4 THEN 0 END AS "outcome", "time", "source", "score", "scorer", CASE WHEN "sentiment" IS NULL THEN CASE WHEN "text" IS NULL THEN 0 ELSE 1 END END AS "has_text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, score, scorer, sentiment, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("positive"), text("negative"), text("neutral")

-- rows
SELECT "group", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")

-- posts | search licence | compare sentiment last 7d vs previous 7d
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" = ?3 THEN 1 WHEN "sentiment" = ?4 THEN -1 WHEN "sentiment" = ?5 THEN 0 END AS "outcome", "time", "source", "score", "scorer", CASE WHEN "sentiment" IS NULL THEN CASE WHEN "text" IS NULL THEN 0 ELSE 1 END END AS "has_text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, score, scorer, sentiment, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE post IN (SELECT post FROM posts_with_words(?2) WHERE "time" >= 1773426600000000 AND "time" < 1774636200000000)
  AND "kind" <> ?1
  AND "time" >= 1773426600000000
  AND "time" < 1774636200000000
-- text("repost"), text(":licence"), text("positive"), text("negative"), text("neutral")

-- rows
SELECT "group", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts_with_words(?2) AS posts
WHERE "kind" = ?1
-- text("repost"), text(":licence")

-- posts | explain sentiment last 24h vs previous 24h 3
-- shared_1
SELECT CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", CASE WHEN "sentiment" = ?2 THEN 1 ELSE 0 END AS "hit", "source", "author_key", "family"
FROM (SELECT author AS author_key, family, kind, id AS post, sentiment, source, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND "sentiment" IS NOT NULL
-- text("repost"), text("positive")

-- source
SELECT "source" AS "key", "which", COUNT(*) AS "posts", SUM("hit") AS "hits"
FROM shared_1
GROUP BY "source", "which"

-- author
SELECT "author_key" AS "key", "which", COUNT(*) AS "posts", SUM("hit") AS "hits"
FROM shared_1
GROUP BY "author_key", "which"

-- copies
SELECT "key", "which", COUNT(*) AS "posts", SUM("hit") AS "hits"
FROM (
  SELECT "hit", CASE WHEN "family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM shared_1
    WHERE "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1) THEN "family" END AS "key", "which"
  FROM shared_1
) AS inner_rows
GROUP BY "key", "which"

-- term
SELECT "which", "hit", "time", "post", "title", "text"
FROM (
  SELECT CASE WHEN "sentiment" = ?2 THEN 1 ELSE 0 END AS "hit", "post", "text", "time", "title", CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which"
  FROM (
    SELECT kind, id AS post, sentiment, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "sentiment" IS NOT NULL
) AS inner_rows
ORDER BY "time" NULLS LAST, "post" NULLS LAST
-- text("repost"), text("positive")

-- rows
SELECT "line", "part", "n_now", "n_before", "positive_now", "positive_before", "adds", "what"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")

-- posts | time last 24h | voices 2 per sentiment
-- posts
SELECT "time", "post", "author_key", "family", "sentiment", "title", "text"
FROM (
  SELECT "author_key", "family", "post", "sentiment", "text", "time", "title"
  FROM (
    SELECT author AS author_key, family, kind, id AS post, sentiment, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774549800000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "time" NULLS LAST, "post" NULLS LAST
-- text("repost")

-- rows
SELECT "voice", "of_posts", "time", "source", "author", "likes", "sentiment", "url", "id", "title", "text"
FROM "answer_1"

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492931 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774549800000000 AND time < 1774551600000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- posts | time last 48h | copies min 2 authors
-- shared_1
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "authors", "family", MIN("time") AS "first", MAX("time") AS "last", COUNT(*) AS "posts", COUNT(DISTINCT "source") AS "sources"
  FROM (SELECT author AS author_key, family, kind, id AS post, source, time FROM post) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1
  AND "authors" >= 2
-- text("repost")

-- shared_2
SELECT "post", "family", "source", "time"
FROM (SELECT family, kind, id AS post, source, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND +"family" IN (SELECT "family"
FROM shared_1)
-- text("repost")

-- families
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM shared_1
ORDER BY "posts" DESC NULLS LAST, "first" NULLS LAST, "family" NULLS LAST

-- sources
SELECT "family", "source", COUNT(*) AS "posts"
FROM shared_2
GROUP BY "family", "source"

-- wordings
SELECT "family", COUNT(DISTINCT CASE WHEN "text" IS NULL THEN "title" ELSE "text" END) AS "wordings"
FROM (
  SELECT family, id AS post,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM shared_2)
GROUP BY "family"

-- firsts
SELECT "family", "author", "title", "text"
FROM (
  SELECT author AS author_key, family, id AS post,
    (SELECT coalesce(author.handle, author.native_id) FROM author WHERE id = post.author) AS author,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
  FROM shared_2))
  WHERE place <= 1
) AS firsts)

-- rows
SELECT "line", "posts", "authors", "wordings", "sources", "first", "hours", "family", "author", "text"
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

-- posts | where time last 24h and sentiment = negative | sort likes desc | first 5
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
  SELECT post FROM (SELECT kind, likes, id AS post, sentiment, time FROM post) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774549800000000
    AND "time" < 1774636200000000
    AND "sentiment" = ?2
  ORDER BY "likes" DESC NULLS LAST, "post"
  LIMIT 5
)
ORDER BY "likes" DESC NULLS LAST, "post"
-- text("repost"), text("negative")

-- posts | time last 7d | count by day, sentiment | chart
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "sentiment", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, kind, NULLIF(sentiment, '') AS sentiment, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT time, kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT time, kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
GROUP BY ("time" - "time" % 86400000000), "sentiment"
-- text("repost")

-- rows
SELECT "day", "sentiment", "count", "partial"
FROM "answer_1"

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" = ?1
-- text("repost")
