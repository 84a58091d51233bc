-- week | top 10 words
-- totals
SELECT SUM("n") AS "posts"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
-- text("repost")

-- values
SELECT "post", "author_key", "title", "text"
FROM (
  SELECT "author_key", "post", "text", "title"
  FROM (
    SELECT author AS author_key, kind, id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "post" NULLS LAST
-- text("repost")

-- rows
SELECT "line", "word", "posts", "share", "authors"
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

-- week | top 10 phrases
-- totals
SELECT SUM("n") AS "posts"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
-- text("repost")

-- values
SELECT "post", "author_key", "title", "text"
FROM (
  SELECT "author_key", "post", "text", "title"
  FROM (
    SELECT author AS author_key, kind, id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "post" NULLS LAST
-- text("repost")

-- rows
SELECT "line", "phrase", "posts", "share", "authors", "phrase_score"
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

-- week | top 3 hashtags by source
-- totals
SELECT "source" AS "key_1", SUM("n") AS "posts"
FROM (
  SELECT source, kind, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT source, kind, 1 AS n FROM (SELECT kind, id AS post, source, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT source, kind, 1 AS n FROM (SELECT kind, id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
GROUP BY "source"
-- text("repost")

-- values
SELECT "source" AS "key_1", "hashtags" AS "value", COUNT(*) AS "posts", COUNT(DISTINCT "author_key") AS "authors"
FROM (
  SELECT "author_key", element.value AS "hashtags", "source"
  FROM (SELECT "author_key", "hashtags", "source"
  FROM (
    SELECT author AS author_key, kind, id AS post, source, time,
      (SELECT post_text.hashtags FROM post_text WHERE id = post.id) AS hashtags
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000) AS listed, json_each(listed."hashtags") AS element
) AS each
WHERE "hashtags" IS NOT NULL
GROUP BY "source", "hashtags"
-- text("repost")

-- rows
SELECT "line", "source", "hashtags", "posts", "share", "authors"
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

-- posts | terms last 24h vs previous 7d 8
-- windows
SELECT "which", "time", "post", "author_key", "family", "title", "text"
FROM (
  SELECT "author_key", "family", "post", "text", "time", "title", CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which"
  FROM (
    SELECT author AS author_key, family, kind, id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1773945000000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "time" NULLS LAST, "post" NULLS LAST
-- text("repost")

-- prior
SELECT 0 AS "which", "time", "post", "author_key", "family", "title", "text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "kind" <> ?1
-- text("repost")

-- rows
SELECT "line", "term", "more", "z", "rate_now", "rate_before", "n_now", "n_before", "posts_now", "posts_before", "authors_now", "authors_before", "log_odds", "p_adjusted"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")

-- posts | terms phrases last 7d vs previous 7d 8 once per family
-- windows
SELECT "which", "time", "post", "author_key", "family", "title", "text"
FROM (
  SELECT "author_key", "family", "post", "text", "time", "title", CASE WHEN ("time" >= 1774031400000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which"
  FROM (
    SELECT author AS author_key, family, kind, id AS post, time,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
      (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
    FROM post
  ) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1773426600000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "time" NULLS LAST, "post" NULLS LAST
-- text("repost")

-- prior
SELECT 0 AS "which", "time", "post", "author_key", "family", "title", "text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "kind" <> ?1
-- text("repost")

-- rows
SELECT "line", "term", "more", "z", "rate_now", "rate_before", "n_now", "n_before", "posts_now", "posts_before", "authors_now", "authors_before", "log_odds", "p_adjusted"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")
