-- week | count by day, source | chart
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, source, sum(n) AS n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954 GROUP BY hour, source
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
) AS hours
GROUP BY ("time" - "time" % 86400000000), "source"

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"

-- week | count by day, sentiment | chart
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "sentiment", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, kind, NULLIF(sentiment, '') AS sentiment, n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT time, kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  UNION ALL SELECT time, kind, sentiment, 1 AS n FROM (SELECT kind, id AS post, sentiment, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
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
  SELECT kind, n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- week | share of text has "open weights" by source | chart
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "text" IS NOT NULL THEN CASE WHEN (post IN (SELECT post FROM posts_with_words(?3)) AND has_words("text", ?4)) THEN 1 ELSE 0 END END AS "outcome", "source" AS "key_1"
FROM (
  SELECT author AS author_key, family, kind, id AS post, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE (SELECT last FROM beat_run WHERE beat = ?1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  AND "kind" <> ?2
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost"), text("text:open weights"), text("open weights")

-- rows
SELECT "source", "posts", "passing", "share", "share_low", "share_high", "missing"
FROM "answer_1"

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- week | count by source, kind | chart heat
-- rows
SELECT "source", "kind", "count"
FROM (
  SELECT SUM("n") AS "count", "kind", "source"
  FROM (
    SELECT source, kind, n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954
    UNION ALL SELECT source, kind, 1 AS n FROM (SELECT kind, id AS post, source, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
    UNION ALL SELECT source, kind, 1 AS n FROM (SELECT kind, id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  ) AS hours
  GROUP BY "source", "kind"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST, "kind" NULLS LAST

-- week | count by hour | chart heat
-- buckets
SELECT ("hour" * 3600000000) AS "hour", "count"
FROM (
  SELECT SUM("n") AS "count", "hour"
  FROM (
    SELECT hour, sum(n) AS n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954 GROUP BY hour, source
    UNION ALL SELECT time / 3600000000 AS hour, 1 AS n FROM (SELECT id AS post, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
    UNION ALL SELECT time / 3600000000 AS hour, 1 AS n FROM (SELECT id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  ) AS hours
  GROUP BY "hour"
) AS inner_rows

-- rows
SELECT "hour", "count", "partial"
FROM "answer_1"

-- week | count by day, source | chart spark
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, source, sum(n) AS n FROM hourly WHERE beat = 1 AND hour >= 492787 AND hour < 492954 GROUP BY hour, source
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774031400000000 AND time < 1774033200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000 AND (SELECT last FROM beat_run WHERE beat = 1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
) AS hours
GROUP BY ("time" - "time" % 86400000000), "source"

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"

-- posts of "Open Source AI" | compare sentiment last 24h vs previous 24h by source | chart
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" = ?3 THEN 1 WHEN "sentiment" = ?4 THEN -1 WHEN "sentiment" = ?5 THEN 0 END AS "outcome", "time", "source", "score", "scorer", CASE WHEN "sentiment" IS NULL THEN CASE WHEN "text" IS NULL THEN 0 ELSE 1 END END AS "has_text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, score, scorer, sentiment, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE (SELECT last FROM beat_run WHERE beat = ?1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  AND "kind" <> ?2
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost"), text("positive"), text("negative"), text("neutral")

-- rows
SELECT "source", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE (SELECT last FROM beat_run WHERE beat = ?1 AND first <= posts.post ORDER BY first DESC LIMIT 1) >= posts.post
  AND "kind" = ?2
-- integer(1), text("repost")
