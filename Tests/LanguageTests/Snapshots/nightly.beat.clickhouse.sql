-- posts of $beat | compare sentiment last 24h vs previous 24h by source
-- shared
SELECT CASE WHEN ("time" >= 1774549800000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", "time", "post", "source", "source" AS "key_1", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p3:String} THEN 1 ELSE 0 END END AS "positive", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p4:String} THEN 1 ELSE 0 END END AS "neutral", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p5:String} THEN 1 ELSE 0 END END AS "negative", "score", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" <> {p2:String}
  AND (("time" >= 1774549800000000 AND "time" < 1774636200000000) OR ("time" >= 1774463400000000 AND "time" < 1774549800000000))
-- integer(1), text("repost"), text("positive"), text("neutral"), text("negative")

-- shared
SELECT "which", "time", "post", "source", "key_1", "positive", "neutral", "negative", "score", "family", "is_copy", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster"
FROM (
  SELECT "which", "time", "post", "source", "key_1", "positive", "neutral", "negative", "score", "author", "family", CASE WHEN "family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(DISTINCT "author") AS "authors"
    FROM shared
    WHERE "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "authors" > 1) THEN 1 ELSE 0 END AS "is_copy"
  FROM shared
) AS inner_rows

-- groups
SELECT "key_1", "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "key_1", "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  GROUP BY "key_1", "cluster", "is_copy"
) AS inner_rows
GROUP BY "key_1", "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"

-- all
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"

-- sources
SELECT "which", "source", COUNT("positive") AS "posts", SUM("positive") AS "positive"
FROM shared
GROUP BY "which", "source"

-- families
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM (
    SELECT "cluster", "family", "is_copy", "negative", "neutral", "positive", "post", "score", "time", "which"
    FROM (SELECT "cluster", "family", "is_copy", "negative", "neutral", "positive", "post", "score", "time", "which"
    FROM shared) AS ranked
    ORDER BY "time" NULLS LAST, "post" NULLS LAST
    LIMIT 1 BY "which", CASE WHEN "family" IS NULL THEN (0 - "post") ELSE "family" END
  ) AS firsts
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"

-- without news
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> {p1:String}
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"
-- text("news")

-- without bluesky
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> {p1:String}
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"
-- text("bluesky")

-- without x
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> {p1:String}
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"
-- text("x")

-- without youtube
SELECT "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2", COUNT(*) AS "clusters", SUM("score_1") AS "score_1", SUM(("score_1" * "score_1")) AS "score_1_squares", SUM("score_2") AS "score_2", SUM(("score_2" * "score_2")) AS "score_2_squares", SUM(("score_1" * "score_2")) AS "score_product", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 1 THEN "neutral" ELSE 0 END) AS "neutral_1", SUM(CASE WHEN "which" = 1 THEN "negative" ELSE 0 END) AS "negative_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN "which" = 2 THEN "neutral" ELSE 0 END) AS "neutral_2", SUM(CASE WHEN "which" = 2 THEN "negative" ELSE 0 END) AS "negative_2", SUM(CASE WHEN ("which" = 1 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_1", SUM(CASE WHEN ("which" = 2 AND "score" IS NOT NULL) THEN "score" ELSE 0 END) AS "score_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> {p1:String}
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "neutral_1", "negative_1", "posts_2", "positive_2", "neutral_2", "negative_2"
-- text("youtube")

-- unlabelled
SELECT COUNT(*) AS "rows", COUNT("text") AS "texts"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" <> {p2:String}
  AND (("time" >= 1774549800000000 AND "time" < 1774636200000000) OR ("time" >= 1774463400000000 AND "time" < 1774549800000000))
  AND "sentiment" IS NULL
-- integer(1), text("repost")

-- labels
SELECT "labelled", "posts"
FROM (
  SELECT "labelled", COUNT(*) AS "posts"
  FROM posts
  WHERE has(beats, {p1:Int64})
    AND "kind" <> {p2:String}
    AND (("time" >= 1774549800000000 AND "time" < 1774636200000000) OR ("time" >= 1774463400000000 AND "time" < 1774549800000000))
    AND "sentiment" IS NOT NULL
  GROUP BY "labelled"
) AS inner_rows
ORDER BY "posts" DESC NULLS LAST
-- integer(1), text("repost")

-- rows
SELECT "source", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE has(beats, {p1:Int64})
  AND "kind" = {p2:String}
-- integer(1), text("repost")
