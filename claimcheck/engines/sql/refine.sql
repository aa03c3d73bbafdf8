-- Every key with more than $limit claims is split by one more thing that its claims state: who, where, when, what is counted.
-- The parts after the first stand in order, so that no key comes twice. A claim that states nothing more is bare: it still
-- meets every claim of the key, where the key has more than one part; else those like it.
CREATE OR REPLACE TABLE refined AS
WITH
large AS (SELECT k1, k2, k3, k4 FROM sizes WHERE n > $limit AND bare = 0),
more AS (SELECT DISTINCT claim, token FROM slots WHERE kind IN ($person, $place, $day, $counted)),
split AS (
    SELECT k.*, m.token AS more
    FROM keys AS k SEMI JOIN large AS l USING (k1, k2, k3, k4)
    LEFT JOIN more AS m ON k.claim = m.claim AND m.token NOT IN (k.k1, k.k2, k.k3, k.k4)
),
with_bare AS (SELECT DISTINCT k1, k2, k3, k4 FROM split WHERE more IS NULL)
SELECT k.claim, k.k1, k.k2, k.k3, k.k4, k.mask, k.kind, k.bare
FROM keys AS k SEMI JOIN (SELECT * FROM sizes WHERE n <= $limit OR bare > 0) AS s USING (k1, k2, k3, k4)
UNION ALL
SELECT DISTINCT claim, k1, least(k2, more), least(k3, greatest(k2, more)), least(k4, greatest(k3, more)), mask, kind, bare
FROM split WHERE more IS NOT NULL
UNION ALL
SELECT DISTINCT claim, k1, k2, k3, k4, mask, kind, (CASE WHEN more IS NULL THEN 3 ELSE 1 END)::TINYINT AS bare
FROM split SEMI JOIN with_bare USING (k1, k2, k3, k4)
WHERE more IS NULL OR k2 <> $unused
