CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
-- Everything that was ever done, in order; each row carries the hash of the row before.
CREATE TABLE log (
    seq BIGINT PRIMARY KEY, moment TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, payload TEXT NOT NULL,
    before TEXT NOT NULL, hash TEXT NOT NULL
);
-- Reports and claims typed by hand, each version a row of its own: rows are added, never changed.
CREATE TABLE items (
    no BIGINT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, thread TEXT NOT NULL, content TEXT NOT NULL UNIQUE,
    seq BIGINT NOT NULL, url TEXT, record TEXT NOT NULL
);
CREATE TABLE claims (item BIGINT NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE decisions (id TEXT PRIMARY KEY, kind TEXT NOT NULL, seq BIGINT NOT NULL, record TEXT NOT NULL);
-- What follows from the rows above: where to look for claims and texts like a new one.
CREATE TABLE keys (key UBIGINT NOT NULL, mask UTINYINT NOT NULL, item BIGINT NOT NULL, n INTEGER NOT NULL);
CREATE TABLE groups (part UBIGINT NOT NULL, item BIGINT NOT NULL);
