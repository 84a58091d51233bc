-- posts | compare sentiment $now vs $before by source
-- posts
SELECT "post", "author_key" AS "author", "family", CASE WHEN "sentiment" = ?2 THEN 1 WHEN "sentiment" = ?3 THEN -1 WHEN "sentiment" = ?4 THEN 0 END AS "outcome", "time", "source", "score", "scorer", CASE WHEN "sentiment" IS NULL THEN CASE WHEN "text" IS NULL THEN 0 ELSE 1 END END AS "has_text"
FROM (
  SELECT author AS author_key, family, kind, id AS post, score, scorer, sentiment, source, time,
    (SELECT nullif(post_text.text, '') FROM post_text WHERE id = post.id) AS text
  FROM post
) AS posts
WHERE "kind" <> ?1
  AND "time" >= 1774463400000000
  AND "time" < 1774636200000000
-- text("repost"), text("positive"), text("negative"), text("neutral")

-- rows
SELECT "source", "n_now", "n_before", "positive_now", "positive_now_low", "positive_now_high", "positive_before", "positive_before_low", "positive_before_high", "change", "change_low", "change_high", "neutral_now", "neutral_now_low", "neutral_now_high", "neutral_before", "neutral_before_low", "neutral_before_high", "neutral_change", "neutral_change_low", "neutral_change_high", "negative_now", "negative_now_low", "negative_now_high", "negative_before", "negative_before_low", "negative_before_high", "negative_change", "negative_change_low", "negative_change_high", "score_now", "score_before", "score_change", "score_change_low", "score_change_high", "ratio", "ratio_low", "ratio_high", "verdict", "reason", "p", "p_adjusted", "missing_now", "missing_before", "clusters_now", "clusters_before", "design_effect_now", "design_effect_before", "change_within", "change_of_mix", "change_of_thin"
FROM "answer_1"

-- footnote
SELECT COUNT(*) AS "n"
FROM (SELECT kind, id AS post FROM post) AS posts
WHERE "kind" = ?1
-- text("repost")
