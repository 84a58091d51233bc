-- posts | compare share of text has $topic last 7d vs previous 7d by source
-- shared_1
SELECT CASE WHEN ("time" >= 1774031400000000 AND "time" < 1774636200000000) THEN 1 ELSE 2 END AS "which", "time", "post", "source", "source" AS "key_1", CASE WHEN "text" IS NOT NULL THEN CASE WHEN (post IN (SELECT post FROM posts_with_words(?2)) AND has_words("text", ?3)) THEN 1 ELSE 0 END END AS "positive", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE "kind" <> ?1
  AND "time" >= 1773426600000000
  AND "time" < 1774636200000000
-- text("repost"), text("text:self-hosting"), text("self-hosting")

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
SELECT "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2"
FROM (
  SELECT "author", "family", CASE WHEN "family" IN (SELECT "family"
  FROM shared_2
  WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "key_1", "positive", "source", "which"
  FROM shared_1
) AS inner_rows
GROUP BY "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"

-- singles
SELECT "source", "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2", SUM("positive_1") AS "positive_1", SUM("positive_2") AS "positive_2", SUM("posts_1") AS "posts_1", SUM("posts_2") AS "posts_2", "source"
  FROM shared_3
  WHERE "is_copy" = 0
  GROUP BY "source", "cluster", "is_copy"
) AS inner_rows
GROUP BY "source", "posts_1", "positive_1", "posts_2", "positive_2"

-- copies
SELECT "source", "cluster", "is_copy", SUM("posts_1") AS "posts_1", SUM("positive_1") AS "positive_1", SUM("posts_2") AS "posts_2", SUM("positive_2") AS "positive_2", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM shared_3
WHERE "is_copy" = 1
GROUP BY "source", "cluster", "is_copy"

-- families
SELECT "posts_1", "positive_1", "posts_2", "positive_2", COUNT(*) AS "clusters", SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2"
FROM (
  SELECT SUM("missing_1") AS "missing_1", SUM("missing_2") AS "missing_2", SUM("positive_1") AS "positive_1", SUM("positive_2") AS "positive_2", SUM("posts_1") AS "posts_1", SUM("posts_2") AS "posts_2"
  FROM (
    SELECT "cluster", "is_copy", "missing_1", "missing_2", "positive_1", "positive_2", "posts_1", "posts_2"
    FROM shared_3
    UNION ALL SELECT "cluster", "is_copy", (0 - "missing_1") AS "missing_1", (0 - "missing_2") AS "missing_2", (0 - "positive_1") AS "positive_1", (0 - "positive_2") AS "positive_2", (0 - "posts_1") AS "posts_1", (0 - "posts_2") AS "posts_2"
    FROM (
      SELECT CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", SUM(CASE WHEN ("which" = 1 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_1", SUM(CASE WHEN ("which" = 2 AND "positive" IS NULL) THEN 1 ELSE 0 END) AS "missing_2", SUM(CASE WHEN "which" = 1 THEN "positive" ELSE 0 END) AS "positive_1", SUM(CASE WHEN "which" = 2 THEN "positive" ELSE 0 END) AS "positive_2", COUNT(CASE WHEN "which" = 1 THEN "positive" END) AS "posts_1", COUNT(CASE WHEN "which" = 2 THEN "positive" END) AS "posts_2"
      FROM (
        SELECT "author", "family", CASE WHEN "family" IN (SELECT "family"
        FROM shared_2
        WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "key_1", "positive", "source", "which"
        FROM shared_1
        WHERE "family" IN (SELECT "family"
        FROM shared_2)
          AND COALESCE(NOT ("post" IN (SELECT "post"
        FROM (
          SELECT "family", "post", "time", "which"
          FROM (SELECT "family", "post", "time", "which", ROW_NUMBER() OVER (PARTITION BY "which", "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time", "which"
          FROM shared_1
          WHERE "family" IN (SELECT "family"
          FROM shared_2)))
          WHERE place <= 1
        ) AS firsts)), 1)
      ) AS inner_rows
      GROUP BY "key_1", "source", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"
    ) AS inner_rows
  ) AS together
  GROUP BY "cluster", "is_copy"
) AS inner_rows
GROUP BY "posts_1", "positive_1", "posts_2", "positive_2"

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
WHERE post IN (
  SELECT post FROM posts
  WHERE post IN (SELECT post FROM posts_with_words(?2))
    AND "kind" <> ?1
    AND (COALESCE(has_words("text", ?3), 0) OR COALESCE(has_words("title", ?4), 0))
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
  ORDER BY "likes" DESC NULLS LAST, "post" NULLS LAST
  LIMIT 10
)
ORDER BY "likes" DESC NULLS LAST, "post" NULLS LAST
-- text("repost"), text(":self-hosting"), text("self-hosting"), text("self-hosting")
