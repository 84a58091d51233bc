-- posts | time last 7 full days | count by hashtags | first 15
-- rows
SELECT "hashtags", "count"
FROM (
  SELECT COUNT(*) AS "count", "hashtags"
  FROM (
    SELECT arrayJoin(listed."hashtags") AS "hashtags"
    FROM (SELECT "hashtags"
    FROM posts
    WHERE "kind" <> {p1:String}
      AND "time" >= 1773961200000000
      AND "time" < 1774566000000000) AS listed
  ) AS each
  GROUP BY "hashtags"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "hashtags" NULLS LAST
LIMIT 15
-- text("repost")

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = {p1:String}
  AND "time" >= 1773961200000000
  AND "time" < 1774566000000000
-- text("repost")

-- posts | where links is not missing and time last 7d | add reach = likes + 2 * reposts | sort reach desc | first 10
-- rows
SELECT "time", "source", "author", "sentiment", "text", "reach", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM (
  SELECT "author", "captured", "community", "created", "edited", "family", "hashtags", "id", "indexed", "kind", "labelled", "lang", "likes", "link", "links", "mentions", "name", "points", "post", "quotes", ("likes" + (2 * "reposts")) AS "reach", "replies", "reply_to", "reposts", "score", "sentiment", "snapshot", "source", "status", "text", "thread", "time", "title", "url", "views"
  FROM posts
  WHERE "kind" <> {p1:String}
    AND "links" IS NOT NULL
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
) AS inner_rows
ORDER BY "reach" DESC NULLS LAST, "post" NULLS LAST
LIMIT 10
-- text("repost")

-- posts | time last 48h | share of sentiment = negative by 12h
-- shared_1
SELECT (("time" + 3600000000) - ("time" + 3600000000) % 43200000000) AS "bucket", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p2:String} THEN 1 ELSE 0 END END AS "outcome", CASE WHEN "author_key" IS NULL THEN (0 - "post") ELSE "author_key" END AS "author", "family"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("negative")

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
SELECT "bucket", "posts", "positive", COUNT(*) AS "clusters", SUM("missing") AS "missing"
FROM (
  SELECT "bucket", SUM("missing") AS "missing", SUM("positive") AS "positive", SUM("posts") AS "posts"
  FROM (
    SELECT "bucket", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END AS "cluster", "is_copy", SUM(CASE WHEN "outcome" IS NULL THEN 1 ELSE 0 END) AS "missing", SUM(CASE WHEN "outcome" IS NULL THEN 0 ELSE "outcome" END) AS "positive", COUNT("outcome") AS "posts"
    FROM (
      SELECT "author", "bucket", "family", CASE WHEN "family" IN (SELECT "family"
      FROM shared_2
      WHERE COALESCE(NOT ("least" = "most"), 1)) THEN 1 ELSE 0 END AS "is_copy", "outcome"
      FROM shared_1
    ) AS inner_rows
    GROUP BY "bucket", CASE WHEN "is_copy" = 1 THEN "family" ELSE "author" END, "is_copy"
  ) AS inner_rows
  GROUP BY "bucket", "cluster", "is_copy"
) AS inner_rows
GROUP BY "bucket", "posts", "positive"

-- rows
SELECT "bucket", "posts", "passing", "share", "share_low", "share_high", "missing", "partial"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost")
