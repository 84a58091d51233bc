-- posts | time $window | count by day, source
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", COUNT(*) AS "count"
FROM posts
WHERE "time" >= 1772217000000000
  AND "time" < 1774636200000000
GROUP BY ("time" - "time" % 86400000000), "source"

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"
