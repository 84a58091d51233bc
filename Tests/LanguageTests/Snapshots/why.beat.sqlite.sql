-- posts | explain sentiment $now vs $before
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

-- posts | explain sentiment $now vs $before | open 1 | top 5 words
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

-- totals
SELECT COUNT(*) AS "posts"
FROM (SELECT id AS post FROM post) AS posts
WHERE "post" IN (SELECT "post"
FROM "answer_2")

-- values
SELECT "post", "author_key", "title", "text"
FROM (
  SELECT "author_key", "post", "text", "title"
  FROM (
    SELECT author AS author_key, id AS post,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "post" IN (SELECT "post"
  FROM "answer_2")
) AS inner_rows
ORDER BY "post" NULLS LAST

-- rows
SELECT "line", "word", "posts", "share", "authors"
FROM "answer_3"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT id AS post FROM post) AS posts
WHERE "post" IN (SELECT "post"
FROM "answer_2")

-- posts | explain volume $now vs $before 3
-- shared_1
SELECT CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", 0 AS "hit", "source", "author_key", "family"
FROM (SELECT author AS author_key, family, id AS post, source, time FROM post) AS posts
WHERE "time" >= 1774463400000000
  AND "time" < 1774636200000000

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
  SELECT 0 AS "hit", "post", "text", "time", "title", CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which"
  FROM (
    SELECT id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "time" >= 1774463400000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "time" NULLS LAST, "post" NULLS LAST

-- rows
SELECT "line", "part", "n_now", "n_before", "adds", "what"
FROM "answer_1"

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

-- posts | spikes by day
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, sum(n) AS n FROM hourly WHERE beat = 0 GROUP BY hour, source
) AS hours
GROUP BY ("time" - "time" % 86400000000)

-- rows
SELECT "line", "day", "posts", "expected", "z"
FROM "answer_1"
