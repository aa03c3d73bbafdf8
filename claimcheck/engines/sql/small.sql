-- The claims under keys that have room for them, or that nothing splits any more ($last): their pairs are candidates.
SELECT k.claim, s.block, k.mask, k.bare, s.n, s.reach
FROM keys AS k
JOIN (SELECT k1, k2, k3, k4, block, n, reach FROM sizes WHERE n <= room OR bare > 0 OR $last = 1) AS s USING (k1, k2, k3, k4)
