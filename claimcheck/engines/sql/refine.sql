-- Every key with more claims than it has room for is split by one more thing that its claims state: who, where, when, what is
-- counted, when it was published. The parts after the first stand in order, so that no key comes twice; a part is added only
-- where the key without another part is too large as well, as else that one has all the pairs. A claim that states nothing more
-- is bare: it still meets every claim of the key, where the key has more than one part; else those like it.
CREATE OR REPLACE TABLE refined AS
WITH
large AS (SELECT k1, k2, k3, k4 FROM sizes WHERE n > room AND bare = 0),
more AS (
    SELECT DISTINCT claim, token, (CASE kind WHEN $person THEN $room_person WHEN $place THEN $room_place WHEN $day THEN $room_day
        WHEN $published THEN $room_published ELSE $room_counted END)::SMALLINT AS more_room, kind = $published AS more_dated
    FROM slots WHERE kind IN ($person, $place, $day, $counted, $published)
),
split AS (
    SELECT k.*, m.token AS more, m.more_room, m.more_dated, k.kind < 10 AND k.kind <> $word AS single
    FROM keys AS k SEMI JOIN large AS l USING (k1, k2, k3, k4)
    LEFT JOIN more AS m ON k.claim = m.claim AND m.token NOT IN (k.k1, k.k2, k.k3, k.k4)
        AND NOT (k.dated AND m.more_dated)
),
with_bare AS (SELECT DISTINCT k1, k2, k3, k4 FROM split WHERE more IS NULL)
SELECT k.claim, k.k1, k.k2, k.k3, k.k4, k.mask, k.kind, k.bare, k.room, k.dated
FROM keys AS k SEMI JOIN (SELECT * FROM sizes WHERE n <= room OR bare > 0) AS s USING (k1, k2, k3, k4)
UNION ALL
SELECT claim, k1, more, k3, k4, mask, kind, bare, more_room, more_dated
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
SELECT DISTINCT claim, k1, least(k2, more), least(k3, greatest(k2, more)), least(k4, greatest(k3, more)), mask, kind, bare,
    greatest(room, more_room), dated OR more_dated
FROM split WHERE more IS NOT NULL AND NOT single
UNION ALL
SELECT DISTINCT claim, k1, k2, k3, k4, mask, kind, (CASE WHEN more IS NULL THEN 3 ELSE 1 END)::TINYINT AS bare, room, dated
FROM split SEMI JOIN with_bare USING (k1, k2, k3, k4)
WHERE more IS NULL OR k2 <> $unused
