-- Every two claims that share a key, once, the earlier first: claims are numbered in their own order. In a block that nothing
-- splits any more a claim meets those that follow it, `reach` of them. What `pairing` does for the embedded engine.
CREATE OR REPLACE TABLE pairs AS
WITH endless AS (SELECT *, row_number() OVER (PARTITION BY step, block ORDER BY claim) AS at FROM ready WHERE n > reach)
SELECT DISTINCT a, b FROM (
    SELECT x.claim AS a, y.claim AS b
    FROM ready AS x JOIN ready AS y ON x.step = y.step AND x.block = y.block
    WHERE x.n <= x.reach AND x.claim < y.claim AND (x.mask | y.mask) = 3 AND (x.bare | y.bare) IN (0, 3)
    UNION ALL
    SELECT x.claim AS a, y.claim AS b
    FROM endless AS x JOIN endless AS y ON x.step = y.step AND x.block = y.block
    WHERE x.at < y.at AND y.at - x.at <= x.reach AND (x.mask | y.mask) = 3 AND (x.bare | y.bare) IN (0, 3)
)
