-- Every two claims that share a key, once, the earlier first: claims are numbered in their own order. In a block that nothing
-- splits any more a claim meets the $window that follow it. In order, so that a claim is made ready once for all its pairs.
CREATE OR REPLACE TABLE pairs AS
WITH
whole AS (SELECT k.* FROM keys AS k SEMI JOIN (SELECT * FROM sizes WHERE n <= $window) AS s USING (k1, k2, k3, k4)),
endless AS (
    SELECT k.*, row_number() OVER (PARTITION BY k1, k2, k3, k4 ORDER BY claim) AS at
    FROM keys AS k SEMI JOIN (SELECT * FROM sizes WHERE n > $window) AS s USING (k1, k2, k3, k4)
)
SELECT DISTINCT a, b FROM (
    SELECT x.claim AS a, y.claim AS b
    FROM whole AS x JOIN whole AS y USING (k1, k2, k3, k4)
    WHERE x.claim < y.claim AND (x.mask | y.mask) = 3 AND (x.bare | y.bare) IN (0, 3)
    UNION ALL
    SELECT x.claim AS a, y.claim AS b
    FROM endless AS x JOIN endless AS y USING (k1, k2, k3, k4)
    WHERE x.at < y.at AND y.at - x.at <= $window AND (x.mask | y.mask) = 3 AND (x.bare | y.bare) IN (0, 3)
)
ORDER BY a, b
