-- Every key with more claims than it has room for is split by one more thing that its claims state: who, where, when, what is
-- counted, when it was published. The parts after the first stand in order, so that no key comes twice; a part is added only
-- where the key without another part is too large as well, as else that one has all the pairs. A claim that states nothing more
-- is bare: it still meets every claim of the key, where the key has more than one part; else those like it. Claims of two
-- predicates (masks 1 and 2) must have more in common. What is split hangs on the first part of a key alone, so that keys can be
-- gone through in $parts turns.
CREATE OR REPLACE TABLE refined AS
WITH
large AS (SELECT k1, k2, k3, k4 FROM sizes WHERE n > room AND bare = 0 AND k1 % $parts = $part),
mine AS (SELECT k.* FROM keys AS k SEMI JOIN large USING (k1, k2, k3, k4)),
stated AS (SELECT m.* FROM more AS m SEMI JOIN mine USING (claim)),
split AS (
    SELECT k.*, m.token AS more, m.more_dated, k.kind < 10 AND k.kind <> $word AS single,
        (CASE WHEN k.kind = $predicate AND k.mask < 3 THEN m.more_room // $stricter ELSE m.more_room END)::SMALLINT AS more_room
    FROM mine AS k LEFT JOIN stated AS m ON k.claim = m.claim AND m.token NOT IN (k.k1, k.k2, k.k3, k.k4)
        AND NOT (k.dated AND m.more_dated)
),
alone AS (SELECT claim, k1, k2, k3, k4 FROM split WHERE more IS NULL),
with_bare AS (SELECT DISTINCT k1, k2, k3, k4 FROM alone),
cut AS (
    SELECT claim, k1, least(k2, more) AS k2, least(k3, greatest(k2, more)) AS k3, least(k4, greatest(k3, more)) AS k4, mask, kind,
        bare, greatest(room, more_room) AS room, dated OR more_dated AS dated
    FROM split WHERE more IS NOT NULL AND NOT single AND k4 = $unused
),
met AS (SELECT DISTINCT k1, k2, k3, k4 FROM cut WHERE mask = 3)
SELECT claim, k1, more AS k2, k3, k4, mask, kind, bare, more_room AS room, more_dated AS dated
FROM split WHERE more IS NOT NULL AND single AND k2 = $unused
UNION ALL
SELECT s.claim, s.k1, s.k2, s.more, s.k4, s.mask, s.kind, s.bare, greatest(s.room, s.more_room), s.dated OR s.more_dated
FROM split AS s SEMI JOIN large AS x ON s.k1 = x.k1 AND s.more = x.k2 AND x.k3 = $unused
WHERE s.single AND s.k2 <> $unused AND s.k3 = $unused AND s.more > s.k2
UNION ALL
SELECT s.claim, s.k1, s.k2, s.k3, s.more, s.mask, s.kind, s.bare, greatest(s.room, s.more_room), s.dated OR s.more_dated
FROM split AS s SEMI JOIN large AS x ON s.k1 = x.k1 AND s.k2 = x.k2 AND s.more = x.k3 AND x.k4 = $unused
SEMI JOIN large AS y ON s.k1 = y.k1 AND s.k3 = y.k2 AND s.more = y.k3 AND y.k4 = $unused
WHERE s.single AND s.k3 <> $unused AND s.more > s.k3
UNION ALL
SELECT DISTINCT c.claim, c.k1, c.k2, c.k3, c.k4, c.mask, c.kind, c.bare, c.room, c.dated
FROM cut AS c SEMI JOIN met USING (k1, k2, k3, k4)
UNION ALL
SELECT k.claim, k.k1, k.k2, k.k3, k.k4, k.mask, k.kind, (CASE WHEN a.claim IS NULL THEN 1 ELSE 3 END)::TINYINT, k.room, k.dated
FROM keys AS k SEMI JOIN with_bare USING (k1, k2, k3, k4)
LEFT JOIN alone AS a ON k.claim = a.claim AND k.k1 = a.k1 AND k.k2 = a.k2 AND k.k3 = a.k3 AND k.k4 = a.k4
WHERE a.claim IS NOT NULL OR k.k2 <> $unused
