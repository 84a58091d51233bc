-- week | count by day, source | chart
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", COUNT(*) AS "count"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
GROUP BY ("time" - "time" % 86400000000), "source"
-- integer(1)

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"

-- week | count by day, sentiment | chart
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "sentiment", COUNT(*) AS "count"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" <> {p2:String}
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
GROUP BY ("time" - "time" % 86400000000), "sentiment"
-- integer(1), text("repost")

-- rows
SELECT "day", "sentiment", "count", "partial"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" = {p2:String}
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost")

-- week | share of text has "open weights" by source | chart
-- shared_1
SELECT "source", CASE WHEN "text" IS NOT NULL THEN CASE WHEN position("text_words", {p3:String}) > 0 THEN 1 ELSE 0 END END AS "outcome", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" <> {p2:String}
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost"), text(" open weights ")

-- shared_2
SELECT "family", "least", "most"
FROM (
  SELECT "family", MIN("author") AS "least", MAX("author") AS "most", COUNT(*) AS "posts"
  FROM shared_1
  WHERE "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1

-- clusters
SELECT "source", "posts", "positive", COUNT(*) AS "clusters", SUM("missing") AS "missing"
FROM (
  SELECT SUM("missing") AS "missing", SUM("positive") AS "positive", SUM("posts") AS "posts", "source"
  FROM (
    SELECT CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", SUM(CASE WHEN "outcome" IS NULL THEN 1 ELSE 0 END) AS "missing", SUM(CASE WHEN "outcome" IS NULL THEN 0 ELSE "outcome" END) AS "positive", COUNT("outcome") AS "posts", "source"
    FROM (
      SELECT "author", "family", CASE WHEN "family" IN (SELECT "family"
      FROM shared_2
      WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "outcome", "source"
      FROM shared_1
    ) AS inner_rows
    GROUP BY "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"
  ) AS inner_rows
  GROUP BY "source", "cluster", "is_copy"
) AS inner_rows
GROUP BY "source", "posts", "positive"

-- rows
SELECT "source", "posts", "passing", "share", "share_low", "share_high", "missing"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" = {p2:String}
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost")

-- week | count by source, kind | chart heat
-- rows
SELECT "source", "kind", "count"
FROM (
  SELECT COUNT(*) AS "count", "kind", "source"
  FROM posts
  WHERE has(beats, {p1:Int64})
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
  GROUP BY "source", "kind"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST, "kind" NULLS LAST
-- integer(1)

-- week | count by hour | chart heat
-- buckets
SELECT ("time" - "time" % 3600000000) AS "hour", COUNT(*) AS "count"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
GROUP BY ("time" - "time" % 3600000000)
-- integer(1)

-- rows
SELECT "hour", "count", "partial"
FROM "answer_1"

-- week | count by day, source | chart spark
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", COUNT(*) AS "count"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
GROUP BY ("time" - "time" % 86400000000), "source"
-- integer(1)

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"

-- posts of "Open Source AI" | compare sentiment last 24h vs previous 24h by source | chart
-- shared_1
SELECT CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", "time", "post", "source", "source" AS "key_1", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p3:String} THEN 1 ELSE 0 END END AS "positive", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p4:String} THEN 1 ELSE 0 END END AS "neutral", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p5:String} THEN 1 ELSE 0 END END AS "negative", "score", "scorer", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" <> {p2:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- integer(1), text("repost"), text("positive"), text("neutral"), text("negative")

-- shared_2
SELECT "family", "least", "most"
FROM (
  SELECT "family", MIN("author") AS "least", MAX("author") AS "most", COUNT(*) AS "posts"
  FROM shared_1
  WHERE "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1

-- shared_3
SELECT "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
FROM (
  SELECT "author", "family", CASE WHEN "family" IN (SELECT "family"
  FROM shared_2
  WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "key_1", "negative", "neutral", "positive", "score", "source", "which"
  FROM shared_1
) AS inner_rows
GROUP BY "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"

-- singles
SELECT "source", "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2", SUM("negative_1") AS "negative_1", SUM("negative_2") AS "negative_2", SUM("neutral_1") AS "neutral_1", SUM("neutral_2") AS "neutral_2", SUM("positive_1") AS "positive_1", SUM("positive_2") AS "positive_2", SUM("posts_1") AS "posts_1", SUM("posts_2") AS "posts_2", SUM("score_1") AS "score_1", SUM("score_2") AS "score_2", "source"
  FROM shared_3
  WHERE "is_copy" = 0
  GROUP BY "source", "cluster", "is_copy"
) AS inner_rows
GROUP BY "source", "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"

-- copies
SELECT "source", "cluster", "is_copy", SUM("posts_1") AS "posts_1", SUM("positive_1") AS "positive_1", SUM("neutral_1") AS "neutral_1", SUM("negative_1") AS "negative_1", SUM("posts_2") AS "posts_2", SUM("positive_2") AS "positive_2", SUM("neutral_2") AS "neutral_2", SUM("negative_2") AS "negative_2", SUM("score_1") AS "score_1", SUM("score_2") AS "score_2", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM shared_3
WHERE "is_copy" = 1
GROUP BY "source", "cluster", "is_copy"

-- families
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2", SUM("negative_1") AS "negative_1", SUM("negative_2") AS "negative_2", SUM("neutral_1") AS "neutral_1", SUM("neutral_2") AS "neutral_2", SUM("positive_1") AS "positive_1", SUM("positive_2") AS "positive_2", SUM("posts_1") AS "posts_1", SUM("posts_2") AS "posts_2", SUM("score_1") AS "score_1", SUM("score_2") AS "score_2"
  FROM (
    SELECT "cluster", "is_copy", "missing_1", "missing_2", "negative_1", "negative_2", "neutral_1", "neutral_2", "positive_1", "positive_2", "posts_1", "posts_2", "score_1", "score_2"
    FROM shared_3
    UNION ALL SELECT "cluster", "is_copy", (0 - "missing_1") AS "missing_1", (0 - "missing_2") AS "missing_2", (0 - "negative_1") AS "negative_1", (0 - "negative_2") AS "negative_2", (0 - "neutral_1") AS "neutral_1", (0 - "neutral_2") AS "neutral_2", (0 - "positive_1") AS "positive_1", (0 - "positive_2") AS "positive_2", (0 - "posts_1") AS "posts_1", (0 - "posts_2") AS "posts_2", (0 - "score_1") AS "score_1", (0 - "score_2") AS "score_2"
    FROM (
      SELECT CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2"
      FROM (
        SELECT "author", "family", CASE WHEN "family" IN (SELECT "family"
        FROM shared_2
        WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "key_1", "negative", "neutral", "positive", "score", "source", "which"
        FROM shared_1
        WHERE "family" IN (SELECT "family"
        FROM shared_2)
          AND COALESCE(NOT ("post" IN (SELECT "post"
        FROM (
          SELECT "family", "post", "time", "which"
          FROM (SELECT "family", "post", "time", "which"
          FROM shared_1
          WHERE "family" IN (SELECT "family"
          FROM shared_2)) AS ranked
          ORDER BY "time" NULLS LAST, "post" NULLS LAST
          LIMIT 1 BY "which", "family"
        ) AS firsts)), 1)
      ) AS inner_rows
      GROUP BY "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"
    ) AS inner_rows
  ) AS together
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"

-- unlabelled
SELECT COUNT(*) AS "rows", COUNT("text") AS "texts"
FROM posts
WHERE "post" IN (SELECT "post"
FROM shared_1
WHERE "positive" IS NULL)

-- labels
SELECT "labelled"
FROM (
  SELECT "labelled"
  FROM posts
  WHERE "post" IN (SELECT "post"
  FROM (
    SELECT MIN("post") AS "post"
    FROM shared_1
    WHERE "positive" IS NOT NULL
    GROUP BY "scorer"
  ) AS inner_rows)
) AS inner_rows
ORDER BY "labelled" NULLS LAST

-- rows
SELECT "source", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" = {p2:String}
-- integer(1), text("repost")
