-- The keys of every claim, in up to four parts; a part not used is $unused. `room`: how many claims may stand under the key
-- before it is split, more the more a slot in it tells; `dated`: a span of publication is a part of it. Two claims under one key are a pair where their
-- masks together give 3: a predicate meets its like (3 and 3), its opposite meets only it (1 and 2), a claim that is
-- understood meets by names and places only those that are not (1 and 3).
CREATE OR REPLACE TABLE keys AS
WITH
single AS (
    SELECT claim, token, kind, bit_or(mask)::TINYINT AS mask
    FROM slots WHERE kind IN ($predicate, $occasion, $speech, $text)
    GROUP BY claim, token, kind
),
paired AS (
    SELECT DISTINCT x.claim, x.token AS one, y.token AS other, (10 * x.kind + y.kind)::TINYINT AS kind,
        greatest((CASE x.kind WHEN $person THEN $room_person WHEN $place THEN $room_place WHEN $day THEN $room_day
            WHEN $published THEN $room_published ELSE $room_counted END),
            (CASE y.kind WHEN $person THEN $room_person WHEN $place THEN $room_place WHEN $day THEN $room_day
            WHEN $published THEN $room_published ELSE $room_counted END))::SMALLINT AS room
    FROM slots AS x JOIN slots AS y ON x.claim = y.claim
    WHERE (x.kind = $person AND y.kind IN ($place, $day, $counted, $published)) OR (x.kind = $place AND y.kind = $published)
        OR (x.kind = $person AND y.kind = $person AND x.token < y.token) OR (x.kind = $counted AND y.kind IN ($place, $day))
        OR (x.kind = $place AND y.kind = $day)
),
masked AS (
    SELECT p.*, (CASE WHEN o.claim IS NULL THEN 1 ELSE 3 END)::TINYINT AS mask
    FROM paired AS p LEFT JOIN open_claims AS o ON p.claim = o.claim
),
useful AS (SELECT one, other FROM masked GROUP BY one, other HAVING max(mask) = 3 AND count(*) > 1),
frequent AS (
    SELECT token, count(*) AS n FROM slots WHERE kind = $word GROUP BY token HAVING count(*) BETWEEN 2 AND $rare
),
rare AS (
    SELECT s.claim, s.token, row_number() OVER (PARTITION BY s.claim ORDER BY f.n, s.token) AS rank
    FROM slots AS s JOIN frequent AS f ON s.token = f.token WHERE s.kind = $word
)
SELECT claim, token AS k1, $unused AS k2, $unused AS k3, $unused AS k4, mask, kind, 0::TINYINT AS bare,
    (CASE WHEN kind = $predicate AND mask < 3 THEN $limit // $stricter ELSE $limit END)::SMALLINT AS room, FALSE AS dated
FROM single
UNION ALL
SELECT m.claim, m.one, m.other, $unused, $unused, m.mask, m.kind, 0::TINYINT, m.room, m.kind % 10 = $published
FROM masked AS m JOIN useful AS u ON m.one = u.one AND m.other = u.other
UNION ALL
SELECT x.claim, x.token, y.token, $unused, $unused, 3::TINYINT, $word, 0::TINYINT, $limit::SMALLINT, FALSE
FROM rare AS x JOIN rare AS y ON x.claim = y.claim AND x.token < y.token
WHERE x.rank <= $rarest AND y.rank <= $rarest
