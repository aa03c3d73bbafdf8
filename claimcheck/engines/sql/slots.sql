-- The tokens that the values of one slot give: what two claims must share to be compared.
-- column (claim, value), tokens_of (value, token, kind, mask)
INSERT INTO slots
SELECT c.claim, t.kind, t.token, t.mask
FROM stated AS c JOIN tokens_of AS t ON c.value = t.value
