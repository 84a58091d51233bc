-- lately | copies min 2 authors
-- shared_1
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "authors", "family", MIN("time") AS "first", MAX("time") AS "last", COUNT(*) AS "posts", COUNT(DISTINCT "source") AS "sources"
  FROM (SELECT author AS author_key, family, kind, id AS post, source, time FROM post) AS posts
  WHERE "kind" <> ?1
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
FROM (SELECT family, kind, id AS post, source, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND +"family" IN (SELECT "family"
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
FROM (
  SELECT family, id AS post,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM shared_2)
GROUP BY "family"

-- firsts
SELECT "family", "author", "title", "text"
FROM (
  SELECT author AS author_key, family, id AS post,
    (SELECT coalesce(author.handle, author.native_id) FROM author WHERE id = post.author) AS author,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
  FROM shared_2))
  WHERE place <= 1
) AS firsts)

-- rows
SELECT "line", "posts", "authors", "wordings", "sources", "first", "hours", "family", "author", "text"
FROM "answer_1"

-- footnote
SELECT SUM("n") AS "n"
FROM (
  SELECT kind, n FROM hourly WHERE beat = 0 AND hour >= 492907 AND hour < 492954
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774463400000000 AND time < 1774465200000000
  UNION ALL SELECT kind, 1 AS n FROM (SELECT kind, id AS post, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
WHERE "kind" = ?1
-- text("repost")

-- lately | copies min 2 authors | open 1
-- shared_1
SELECT "family", "posts", "authors", "sources", "first", "last"
FROM (
  SELECT COUNT(DISTINCT "author_key") AS "authors", "family", MIN("time") AS "first", MAX("time") AS "last", COUNT(*) AS "posts", COUNT(DISTINCT "source") AS "sources"
  FROM (SELECT author AS author_key, family, kind, id AS post, source, time FROM post) AS posts
  WHERE "kind" <> ?1
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
FROM (SELECT family, kind, id AS post, source, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND +"family" IN (SELECT "family"
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
FROM (
  SELECT family, id AS post,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM shared_2)
GROUP BY "family"

-- firsts
SELECT "family", "author", "title", "text"
FROM (
  SELECT author AS author_key, family, id AS post,
    (SELECT coalesce(author.handle, author.native_id) FROM author WHERE id = post.author) AS author,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text,
    (SELECT nullif(post_text.title, '') FROM post_text WHERE id = post.id) AS title
  FROM post
) AS posts
WHERE "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
  FROM shared_2))
  WHERE place <= 1
) AS firsts)

-- rows
SELECT "time", "source", "author", "sentiment", "text", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM (
  SELECT post.author AS author_key, post.family AS family, post.kind AS kind, post.lang AS lang, post.likes AS likes, post.points AS points, post.id AS post, post.quotes AS quotes, post.replies AS replies, post.reposts AS reposts, post.score AS score, post.sentiment AS sentiment, post.snapshot AS snapshot, post.source AS source, coalesce(post.status, 'available') AS status, post.time AS time, post.views AS views,
    coalesce(author.handle, author.native_id) AS author,
    post_text.captured AS captured,
    post_text.community AS community,
    coalesce(post.time, 0) + post_text.created_lag AS created,
    post_text.edited AS edited,
    post_text.hashtags AS hashtags,
    post.source || ':' || post_text.key AS id,
    post_text.indexed AS indexed,
    CASE WHEN post.scorer = 0 THEN 'given' ELSE scorer.name || ' ' || scorer.version END AS labelled,
    post_text.link AS link,
    post_text.links AS links,
    post_text.mentions AS mentions,
    author.name AS name,
    post_text.reply_to AS reply_to,
    nullif(post_text.text, '') AS text,
    post_text.thread AS thread,
    nullif(post_text.title, '') AS title,
    CASE WHEN post_text.address IS NULL THEN post_text.url ELSE (SELECT head || substr(post_text.key, skipped + 1) FROM address WHERE address.id = post_text.address) || coalesce(post_text.url, '') END AS url
  FROM post CROSS JOIN post_text ON post_text.id = post.id LEFT JOIN author ON author.id = post.author LEFT JOIN scorer ON scorer.id = post.scorer
) AS posts
WHERE "post" IN (SELECT "post"
FROM "answer_2")
ORDER BY "time" DESC NULLS LAST, "post"

-- lately | once per family | count by source
-- rows
SELECT "source", "count"
FROM (
  SELECT COUNT(*) AS "count", "source"
  FROM (SELECT family, kind, id AS post, source, time FROM post) AS posts
  WHERE "kind" <> ?1
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND ("family" IS NULL OR COALESCE(NOT (+"family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM (SELECT family, kind, id AS post, time FROM post) AS posts
    WHERE "kind" <> ?2
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)), 1) OR "post" IN (SELECT "post"
  FROM (
    SELECT "family", "post", "time"
    FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
    FROM (SELECT family, kind, id AS post, time FROM post) AS posts
    WHERE "kind" <> ?3
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND +"family" IN (SELECT "family"
    FROM (
      SELECT "family", COUNT(*) AS "posts"
      FROM (SELECT family, kind, id AS post, time FROM post) AS posts
      WHERE "kind" <> ?4
        AND "time" >= 1774463400000000
        AND "time" < 1774636200000000
        AND "family" IS NOT NULL
      GROUP BY "family"
    ) AS inner_rows
    WHERE "posts" > 1)))
    WHERE place <= 1
  ) AS firsts))
  GROUP BY "source"
) AS inner_rows
ORDER BY "count" DESC NULLS LAST, "source" NULLS LAST
-- text("repost"), text("repost"), text("repost"), text("repost")

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT family, kind, id AS post, time FROM post) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND ("family" IS NOT NULL AND +"family" IN (SELECT "family"
FROM (
  SELECT "family", COUNT(*) AS "posts"
  FROM (SELECT family, kind, id AS post, time FROM post) AS posts
  WHERE "kind" <> ?2
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1) AND COALESCE(NOT ("post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
  FROM (SELECT family, kind, id AS post, time FROM post) AS posts
  WHERE "kind" <> ?3
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND +"family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM (SELECT family, kind, id AS post, time FROM post) AS posts
    WHERE "kind" <> ?4
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)))
  WHERE place <= 1
) AS firsts)), 1))
-- text("repost"), text("repost"), text("repost"), text("repost")

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT family, kind, id AS post, time FROM post) AS posts
WHERE "kind" = ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
  AND ("family" IS NULL OR COALESCE(NOT (+"family" IN (SELECT "family"
FROM (
  SELECT "family", COUNT(*) AS "posts"
  FROM (SELECT family, kind, id AS post, time FROM post) AS posts
  WHERE "kind" <> ?2
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND "family" IS NOT NULL
  GROUP BY "family"
) AS inner_rows
WHERE "posts" > 1)), 1) OR "post" IN (SELECT "post"
FROM (
  SELECT "family", "post", "time"
  FROM (SELECT "family", "post", "time", ROW_NUMBER() OVER (PARTITION BY "family" ORDER BY "time" NULLS LAST, "post" NULLS LAST) AS place FROM (SELECT "family", "post", "time"
  FROM (SELECT family, kind, id AS post, time FROM post) AS posts
  WHERE "kind" <> ?3
    AND "time" >= 1774463400000000
    AND "time" < 1774636200000000
    AND +"family" IN (SELECT "family"
  FROM (
    SELECT "family", COUNT(*) AS "posts"
    FROM (SELECT family, kind, id AS post, time FROM post) AS posts
    WHERE "kind" <> ?4
      AND "time" >= 1774463400000000
      AND "time" < 1774636200000000
      AND "family" IS NOT NULL
    GROUP BY "family"
  ) AS inner_rows
  WHERE "posts" > 1)))
  WHERE place <= 1
) AS firsts))
-- text("repost"), text("repost"), text("repost"), text("repost")

-- posts | compare volume last 24h vs previous 24h by source once per family
-- posts
SELECT "post", "author_key" AS "author", "family", 1 AS "outcome", "time", "source"
FROM (SELECT author AS author_key, family, id AS post, source, time FROM post) AS posts
WHERE "time" >= 1774463400000000
  AND "time" < 1774636200000000

-- rows
SELECT "source", "n_now", "n_before", "per_day_now", "per_day_before", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before"
FROM "answer_1"
