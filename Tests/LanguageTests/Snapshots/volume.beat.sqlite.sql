-- posts | time $window | count by day, source
-- buckets
SELECT ("time" - "time" % 86400000000) AS "day", "source", SUM("n") AS "count"
FROM (
  SELECT hour * 3600000000 AS time, source, sum(n) AS n FROM hourly WHERE beat = 0 AND hour >= 492283 AND hour < 492954 GROUP BY hour, source
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1772217000000000 AND time < 1772218800000000
  UNION ALL SELECT time, source, 1 AS n FROM (SELECT id AS post, source, time FROM post) AS posts WHERE time >= 1774634400000000 AND time < 1774636200000000
) AS hours
GROUP BY ("time" - "time" % 86400000000), "source"

-- rows
SELECT "day", "source", "count", "partial"
FROM "answer_1"
