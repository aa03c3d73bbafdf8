-- How many claims stand under each key, by mask; m1, m2, m3 those of them that only meet bare ones. A key of which no two claims
-- are a pair is left out.
-- `reach`: in a block of more claims each meets only so many of those that follow it, fewer where all pairs are of two predicates.
CREATE OR REPLACE TABLE sizes AS
SELECT *, row_number() OVER () AS block, (CASE WHEN n3 = 0 THEN $near ELSE $window END)::SMALLINT AS reach FROM (
    SELECT k1, k2, k3, k4, min(kind) AS kind, max(bare) AS bare, max(room)::BIGINT AS room,
        count(*) AS n,
        count(*) FILTER (WHERE mask = 1) AS n1, count(*) FILTER (WHERE mask = 2) AS n2, count(*) FILTER (WHERE mask = 3) AS n3,
        count(*) FILTER (WHERE mask = 1 AND bare = 1) AS m1, count(*) FILTER (WHERE mask = 2 AND bare = 1) AS m2,
        count(*) FILTER (WHERE mask = 3 AND bare = 1) AS m3
    FROM keys GROUP BY k1, k2, k3, k4 HAVING count(*) > 1 AND bit_or(mask) = 3
)
