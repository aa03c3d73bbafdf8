-- Every two claims that share a key, once, the earlier first. Claims are numbered in their own order.
SELECT DISTINCT x.claim AS a, y.claim AS b
FROM keys AS x
JOIN keys AS y ON x.key = y.key AND x.claim < y.claim
ORDER BY a, b
