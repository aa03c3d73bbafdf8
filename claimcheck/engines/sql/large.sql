-- The largest keys that are to be split, and how many there are.
SELECT k1, k2, k3, k4, n, count(*) OVER () AS all_of_them
FROM sizes WHERE n > room AND bare = 0 ORDER BY n DESC, k1, k2, k3, k4 LIMIT $show
