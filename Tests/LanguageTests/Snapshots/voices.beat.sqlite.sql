-- recent | count by author, source | first 10
-- rows
SELECT "author", "source", "count"
FROM (
  SELECT "author", SUM("count") AS "count", "source"
  FROM (
    SELECT (SELECT coalesce(handle, native_id) FROM author WHERE id = "author_number") AS "author", "count", "source"
    FROM (
      SELECT "author_key" AS "author_number", COUNT(*) AS "count", "source"
      FROM (SELECT author AS author_key, id AS post, source, time FROM post) AS posts
      WHERE "time" >= 1774031400000000
        AND "time" < 1774636200000000
      GROUP BY "author_key", "source"
    ) AS inner_rows
  ) AS inner_rows
  GROUP BY "author", "source"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "author" NULLS LAST, "source" NULLS LAST
LIMIT 10

-- recent | measure avg(score), max(likes), count(sentiment) by source
-- rows
SELECT "source", "avg_score", "max_likes", "count_sentiment"
FROM (
  SELECT AVG("score") AS "avg_score", COUNT("sentiment") AS "count_sentiment", MAX("likes") AS "max_likes", "source"
  FROM (SELECT kind, likes, id AS post, score, sentiment, source, time FROM post) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
  GROUP BY "source"
) AS inner_rows
ORDER BY "avg_score" DESC NULLS LAST, "source" NULLS LAST
-- text("repost")

-- footnote
SELECT SUM("n") AS "rows", SUM("scored") AS "present"
FROM (
  SELECT kind, n, scored FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n, score IS NOT NULL AS scored FROM (SELECT kind, id AS post, score, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, 1 AS n, score IS NOT NULL AS scored FROM (SELECT kind, id AS post, score, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
-- text("repost")

-- footnote
SELECT COUNT(*) AS "rows", COUNT("likes") AS "present"
FROM (SELECT kind, likes, id AS post, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
-- text("repost")

-- footnote
SELECT SUM("n") AS "rows", SUM(CASE WHEN "sentiment" IS NULL THEN 0 ELSE "n" END) AS "present"
FROM (
  SELECT kind, NULLIF(sentiment, '') AS sentiment, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" <> ?1
-- text("repost")

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- recent | count distinct author by source
-- rows
SELECT "source", "count"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "count", "source"
  FROM (SELECT author AS author_key, id AS post, source, time FROM post) AS posts
  WHERE "time" >= 1774031400000000
    AND "time" < 1774636200000000
  GROUP BY "source"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST
