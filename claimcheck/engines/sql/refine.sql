-- Every key with more claims than it has room for is split by one more thing that its claims state: who, where, when, what is counted.
-- The parts after the first stand in order, so that no key comes twice. A claim that states nothing more is bare: it still
-- meets every claim of the key, where the key has more than one part; else those like it.
CREATE OR REPLACE TABLE refined AS
WITH
large AS (SELECT k1, k2, k3, k4 FROM sizes WHERE n > room AND bare = 0),
more AS (
    SELECT DISTINCT claim, token, (CASE kind WHEN $person THEN $room_person WHEN $place THEN $room_place WHEN $day THEN $room_day
        WHEN $published THEN $room_published ELSE $room_counted END)::SMALLINT AS more_room, kind = $published AS more_dated
    FROM slots WHERE kind IN ($person, $place, $day, $counted, $published)
),
split AS (
    SELECT k.*, m.token AS more, m.more_room, m.more_dated
    FROM keys AS k SEMI JOIN large AS l USING (k1, k2, k3, k4)
    LEFT JOIN more AS m ON k.claim = m.claim AND m.token NOT IN (k.k1, k.k2, k.k3, k.k4)
        AND NOT (k.dated AND m.more_dated)
),
with_bare AS (SELECT DISTINCT k1, k2, k3, k4 FROM split WHERE more IS NULL)
SELECT k.claim, k.k1, k.k2, k.k3, k.k4, k.mask, k.kind, k.bare, k.room, k.dated
FROM keys AS k SEMI JOIN (SELECT * FROM sizes WHERE n <= room OR bare > 0) AS s USING (k1, k2, k3, k4)
UNION ALL
SELECT DISTINCT claim, k1, least(k2, more), least(k3, greatest(k2, more)), least(k4, greatest(k3, more)), mask, kind, bare,
    CASE WHEN k2 = $unused THEN more_room ELSE greatest(room, more_room) END, dated OR more_dated
FROM split WHERE more IS NOT NULL
UNION ALL
SELECT DISTINCT claim, k1, k2, k3, k4, mask, kind, (CASE WHEN more IS NULL THEN 3 ELSE 1 END)::TINYINT AS bare, room, dated
FROM split SEMI JOIN with_bare USING (k1, k2, k3, k4)
WHERE more IS NULL OR k2 <> $unused
