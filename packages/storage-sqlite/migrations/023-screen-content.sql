-- What the boards show beside the calls, and what lies printed in the hall [E6].

-- Pictures and films by the hash of their bytes, which lie in the folder media beside this file.
CREATE TABLE slide_media (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  name TEXT NOT NULL,
  by TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE slide (
  id TEXT PRIMARY KEY,
  valid_from TEXT NOT NULL,
  -- null: until it is withdrawn.
  valid_until TEXT,
  withdrawn_at INTEGER,
  withdraw_reason TEXT,
  -- Who changed it last.
  by TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  -- The slide as the domain knows it.
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX slide_standing ON slide (valid_from) WHERE withdrawn_at IS NULL;

CREATE TABLE printed_matter (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  left_there INTEGER,
  put_out_by TEXT NOT NULL,
  put_out_at INTEGER NOT NULL,
  withdrawn_by TEXT,
  withdrawn_at INTEGER,
  withdrawn_count INTEGER,
  -- 1: before its last day had passed.
  in_time INTEGER,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX printed_matter_lying ON printed_matter (valid_until) WHERE withdrawn_at IS NULL;
