-- posts | compare share of text has $topic last 7d vs previous 7d by source
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "text" IS NOT NULL THEN CASE WHEN position("text_words", {p2:String}) > 0 THEN 1 ELSE 0 END END AS "outcome", "time", "source"
FROM posts
WHERE "kind" <> {p1:String}
  AND "time" >= 1773426600000000
  AND "time" < 1774636200000000
-- text("repost"), text(" self hosting ")

-- rows
SELECT "source", "n_now", "n_before", "share_now", "share_now_low", "share_now_high", "share_before", "share_before_low", "share_before_high", "change", "change_low", "change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM posts
WHERE "kind" = {p1:String}
-- text("repost")

-- posts | search $topic | time last 7d | sort likes desc | first 10
-- rows
SELECT "time", "source", "author", "sentiment", "text", "kind", "name", "title", "lang", "score", "labelled", "likes", "reposts", "replies", "quotes", "views", "points", "hashtags", "mentions", "links", "url", "link", "community", "reply_to", "thread", "family", "snapshot", "status", "id", "created", "indexed", "captured", "edited"
FROM posts
WHERE post IN (
  SELECT post FROM posts
  WHERE "kind" <> {p1:String}
    AND (COALESCE(position("text_words", {p2:String}) > 0, 0) OR COALESCE(position("title_words", {p3:String}) > 0, 0))
    AND "time" >= 1774031400000000
    AND "time" < 1774636200000000
  ORDER BY "likes" DESC NULLS LAST, "post"
  LIMIT 10
)
ORDER BY "likes" DESC NULLS LAST, "post"
-- text("repost"), text(" self hosting "), text(" self hosting ")
