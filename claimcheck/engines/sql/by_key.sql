-- How many pairs each kind of key gives that is split no more, before pairs that several keys give are counted once; and how many
-- of these keys are too large to be gone through whole.
SELECT kind, sum(least(
    n3 * (n3 - 1) // 2 + n3 * (n1 + n2) + n1 * n2 - m3 * (m3 - 1) // 2 - m3 * (m1 + m2) - m1 * m2,
    CASE WHEN n > reach THEN n * reach END
))::BIGINT AS pairs, count(*) FILTER (WHERE n > reach) AS windowed
FROM sizes WHERE n <= room OR bare > 0 OR $last = 1 GROUP BY kind ORDER BY kind
