-- How many pairs each kind of key gives, before pairs that several keys give are counted once.
SELECT kind, sum(
    n3 * (n3 - 1) // 2 + n3 * (n1 + n2) + n1 * n2 - m3 * (m3 - 1) // 2 - m3 * (m1 + m2) - m1 * m2
)::BIGINT AS pairs
FROM sizes GROUP BY kind ORDER BY kind
