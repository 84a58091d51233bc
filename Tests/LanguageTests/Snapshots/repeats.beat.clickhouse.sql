-- lately | copies min 2 authors
-- shared_1
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "authors", "family", MIN("time") AS "first", MAX("time") AS "last", COUNT(*) AS "posts", COUNT(DISTINCT "source") AS "sources"
  FROM posts
  WHERE "kind" <> {p1:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1
  AND "authors" >= 2
-- text("repost")

-- shared_2
SELECT "post", "family", "source", "time"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND "family" IN (SELECT "family"
FROM shared_1)
-- text("repost")

-- families
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM shared_1
ORDER BY "posts" DESC NULLS LAST, "first" NULLS LAST, "family" NULLS LAST

-- sources
SELECT "family", "source", COUNT(*) AS "posts"
FROM shared_2
GROUP BY "family", "source"

-- wordings
SELECT "family", COUNT(DISTINCT CASE WHEN "text" IS NULL THEN "title" ELSE "text" END) AS "wordings"
FROM posts
WHERE "post" IN (SELECT "post"
FROM shared_2)
GROUP BY "family"

-- firsts
SELECT "family", "author", "title", "text"
FROM posts
WHERE "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time"
  FROM shared_2) AS ranked
  ORDER BY "time" NULLS LAST, "post" NULLS LAST
  LIMIT 1 BY "family"
) AS firsts)

-- rows
SELECT "line", "posts", "authors", "wordings", "sources", "first", "hours", "family", "author", "text"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost")

-- lately | copies min 2 authors | open 1
-- shared_1
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "authors", "family", MIN("time") AS "first", MAX("time") AS "last", COUNT(*) AS "posts", COUNT(DISTINCT "source") AS "sources"
  FROM posts
  WHERE "kind" <> {p1:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1
  AND "authors" >= 2
-- text("repost")

-- shared_2
SELECT "post", "family", "source", "time"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND "family" IN (SELECT "family"
FROM shared_1)
-- text("repost")

-- families
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM shared_1
ORDER BY "posts" DESC NULLS LAST, "first" NULLS LAST, "family" NULLS LAST

-- sources
SELECT "family", "source", COUNT(*) AS "posts"
FROM shared_2
GROUP BY "family", "source"

-- wordings
SELECT "family", COUNT(DISTINCT CASE WHEN "text" IS NULL THEN "title" ELSE "text" END) AS "wordings"
FROM posts
WHERE "post" IN (SELECT "post"
FROM shared_2)
GROUP BY "family"

-- firsts
SELECT "family", "author", "title", "text"
FROM posts
WHERE "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time"
  FROM shared_2) AS ranked
  ORDER BY "time" NULLS LAST, "post" NULLS LAST
  LIMIT 1 BY "family"
) AS firsts)

-- rows
SELECT "time", "source", "author", "sentiment", "text", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM posts
WHERE "post" IN (SELECT "post"
FROM "answer_2")
ORDER BY "time" DESC NULLS LAST, "post"

-- lately | once per family | count by source
-- rows
SELECT "source", "count"
FROM (
  SELECT COUNT(*) AS "count", "source"
  FROM posts
  WHERE "kind" <> {p1:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND ("family" IS NULL OR COALESCE(NOT ("family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM posts
    WHERE "kind" <> {p2:String}
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)), 1) OR "post" IN (SELECT "post"
  FROM (
    SELECT "family", "post", "time"
    FROM (SELECT "family", "post", "time"
    FROM posts
    WHERE "kind" <> {p3:String}
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IN (SELECT "family"
    FROM (
      SELECT "family", COUNT(*) AS "posts"
      FROM posts
      WHERE "kind" <> {p4:String}
        AND "time" >= 1774463400000000
        AND "time" < 1774636200000000
        AND "family" IS NOT NULL
      GROUP BY "family"
    ) AS inner_rows
    WHERE "posts" > 1)) AS ranked
    ORDER BY "time" NULLS LAST, "post" NULLS LAST
    LIMIT 1 BY "family"
  ) AS firsts))
  GROUP BY "source"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST
-- text("repost"), text("repost"), text("repost"), text("repost")

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND ("family" IS NOT NULL AND "family" IN (SELECT "family"
FROM (
  SELECT "family", COUNT(*) AS "posts"
  FROM posts
  WHERE "kind" <> {p2:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1) AND COALESCE(NOT ("post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time"
  FROM posts
  WHERE "kind" <> {p3:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM posts
    WHERE "kind" <> {p4:String}
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)) AS ranked
  ORDER BY "time" NULLS LAST, "post" NULLS LAST
  LIMIT 1 BY "family"
) AS firsts)), 1))
-- text("repost"), text("repost"), text("repost"), text("repost")

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = {p1:String}
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND ("family" IS NULL OR COALESCE(NOT ("family" IN (SELECT "family"
FROM (
  SELECT "family", COUNT(*) AS "posts"
  FROM posts
  WHERE "kind" <> {p2:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1)), 1) OR "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time"
  FROM posts
  WHERE "kind" <> {p3:String}
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM posts
    WHERE "kind" <> {p4:String}
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)) AS ranked
  ORDER BY "time" NULLS LAST, "post" NULLS LAST
  LIMIT 1 BY "family"
) AS firsts))
-- text("repost"), text("repost"), text("repost"), text("repost")

-- posts | compare volume last 24h vs previous 24h by source once per family
-- posts
SELECT "post", "author_key" AS "author", "family", 1 AS "outcome", "time", "source"
FROM posts
WHERE "time" >= 1774463400000000
  AND "time" < 1774636200000000

-- rows
SELECT "source", "n_now", "n_before", "per_day_now", "per_day_before", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before"
FROM "answer_1"
