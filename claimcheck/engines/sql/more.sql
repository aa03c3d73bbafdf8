-- What may split a key: the slots of each claim, with the room that a key has of which they are a part.
CREATE OR REPLACE TABLE more AS
SELECT DISTINCT claim, token, (CASE kind WHEN $person THEN $room_person WHEN $place THEN $room_place WHEN $day THEN $room_day
    WHEN $published THEN $room_published ELSE $room_counted END)::SMALLINT AS more_room, kind = $published AS more_dated
FROM slots WHERE kind IN ($person, $place, $day, $counted, $published)
