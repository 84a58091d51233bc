-- posts | where sentiment is not missing and lang = en | sample 40 seed 7 | select time, source, sentiment, score, text
-- rows
SELECT "time", "source", "sentiment", "score", "text"
FROM (
  SELECT "id", "score", "sentiment", "source", "text", "time"
  FROM posts
  WHERE "kind" <> {p1:String}
    AND "sentiment" IS NOT NULL
    AND lowerUTF8("lang") = {p2:String}
  ORDER BY mix("id", 7) IS NULL, mix("id", 7)
  LIMIT 40
) AS inner_rows
ORDER BY "time" IS NULL, "time" DESC, "id" IS NULL, "id"
-- text("repost"), text("en")
