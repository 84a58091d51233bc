-- posts | where sentiment is not missing and lang = en | sample 40 seed 7 | select time, source, sentiment, score, text
-- rows
SELECT "time", "source", "sentiment", "score", "text"
FROM (
  SELECT "post", "score", "sentiment", "source", "text", "time"
  FROM (
    SELECT id AS post, score, sentiment, source, time,
      (SELECT post.source || ':' || post_text.key FROM post_text WHERE id = post.id) AS id,
      (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
    FROM post
  ) AS posts
  WHERE post IN (
    SELECT post FROM (
      SELECT kind, lang, id AS post, sentiment,
        (SELECT post.source || ':' || post_text.key FROM post_text WHERE id = post.id) AS id
      FROM post
    ) AS posts
    WHERE "kind" <> ?1
      AND "sentiment" IS NOT NULL
      AND fold("lang") = ?2
    ORDER BY mix("id", 7) NULLS LAST
    LIMIT 40
  )
  ORDER BY mix("id", 7) NULLS LAST
) AS inner_rows
ORDER BY "time" DESC NULLS LAST, "post" NULLS LAST
-- text("repost"), text("en")
