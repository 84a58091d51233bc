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
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" IS NOT NULL THEN CASE WHEN "sentiment" = {p2:String} THEN 1 ELSE 0 END END AS "outcome", (("time" + 3600000000) - ("time" + 3600000000) % 43200000000) AS "key_1"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("negative")

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
