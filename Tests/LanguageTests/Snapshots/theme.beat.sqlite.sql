-- posts | compare share of text has $topic last 7d vs previous 7d by source
-- shared
SELECT CASE WHEN ("time" >= 1774031400000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", "time", "post", "source", "source" AS "key_1", CASE WHEN "text" IS NOT NULL THEN CASE WHEN (post IN (SELECT rowid FROM word_index WHERE word_index MATCH 'text : (' || index_query(?3) || ')') AND has_words("text", ?2)) THEN 1 ELSE 0 END END AS "positive", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE "kind" <> ?1
  AND (("time" >= 1774031400000000 AND "time" < 1774636200000000) OR ("time" >= 1773426600000000 AND "time" < 1774031400000000))
-- text("repost"), text("self-hosting"), text("self-hosting")

-- shared
SELECT "which", "time", "post", "source", "key_1", "positive", "family", "is_copy", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster"
FROM (
  SELECT "which", "time", "post", "source", "key_1", "positive", "author", "family", CASE WHEN "family" IN (SELECT "family"
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
SELECT "key_1", "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "key_1", "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  GROUP BY "key_1", "cluster", "is_copy"
) AS inner_rows
GROUP BY "key_1", "posts_1", "positive_1", "posts_2", "positive_2"

-- all
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"

-- sources
SELECT "which", "source", COUNT("positive") AS "posts", SUM("positive") AS "positive"
FROM shared
GROUP BY "which", "source"

-- families
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM (
    SELECT "cluster", "family", "is_copy", "positive", "post", "time", "which"
    FROM (SELECT "cluster", "family", "is_copy", "positive", "post", "time", "which", ROW_NUMBER() OVER (PARTITION BY "which", CASE WHEN "family" IS NULL THEN (0 - "post") ELSE "family" END ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "cluster", "family", "is_copy", "positive", "post", "time", "which"
    FROM shared))
    WHERE place <= 1
  ) AS firsts
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"

-- without news
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> ?1
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"
-- text("news")

-- without bluesky
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> ?1
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"
-- text("bluesky")

-- without x
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> ?1
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"
-- text("x")

-- without youtube
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
  FROM shared
  WHERE "source" <> ?1
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"
-- text("youtube")

-- rows
SELECT "source", "n_now", "n_before", "share_now", "share_now_low", "share_now_high", "share_before", "share_before_low", "share_before_high", "change", "change_low", "change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = ?1
-- text("repost")

-- posts | search $topic | time last 7d | sort likes desc | first 10
-- rows
SELECT "time", "source", "author", "sentiment", "text", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM posts
WHERE "kind" <> ?1
  AND (post IN (SELECT rowid FROM word_index WHERE word_index MATCH index_query(?2)) AND (COALESCE(has_words("text", ?3), 0) OR COALESCE(has_words("title", ?4), 0)))
  AND "time" >= 1774031400000000
  AND "time" < 1774636200000000
ORDER BY "likes" DESC NULLS LAST, "id" NULLS LAST
LIMIT 10
-- text("repost"), text("self-hosting"), text("self-hosting"), text("self-hosting")
