-- The roster [E1]: rules and contracts as they stand, every version of a month, requests, time owed, marks of days.
CREATE TABLE roster_rules (
  id TEXT PRIMARY KEY CHECK (id = 'hall'),
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_contract (
  staff_id TEXT PRIMARY KEY,
  contract TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
  month TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  shifts TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('proposal', 'hand', 'request')),
  kept_by TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  published_by TEXT,
  published_at INTEGER,
  reason TEXT,
  PRIMARY KEY (month, version),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
) STRICT;
CREATE INDEX roster_published ON roster (month, version) WHERE published_at IS NOT NULL;

CREATE TABLE roster_request (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('wish', 'leave', 'swap', 'overtime')),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  -- The colleague of a swap.
  with_staff_id TEXT,
  ask TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'approved', 'refused', 'withdrawn')),
  asked_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX roster_request_of ON roster_request (staff_id, to_day);
CREATE INDEX roster_request_with ON roster_request (with_staff_id, to_day) WHERE with_staff_id IS NOT NULL;
CREATE INDEX roster_request_days ON roster_request (to_day);

CREATE TABLE time_balance_move (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  day TEXT NOT NULL,
  request_id TEXT,
  reason TEXT NOT NULL,
  moved_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX time_balance_of ON time_balance_move (staff_id, at);

CREATE TABLE day_input (
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'season', 'weather', 'promotion', 'closed')),
  percent INTEGER NOT NULL,
  note TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;

-- Who was at a counter from when to when: what was planned is laid beside it.
CREATE TABLE counter_presence (
  signed_on_seq INTEGER PRIMARY KEY,
  counter_id TEXT NOT NULL,
  clerk_id TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER
) STRICT;
CREATE INDEX counter_presence_at ON counter_presence (from_at);
CREATE INDEX counter_presence_open ON counter_presence (counter_id) WHERE to_at IS NULL;

-- What happened before this table was there stands in the journal.
CREATE TABLE presence_fill AS
  SELECT seq, at, type, json_extract(payload, '$.counterId') AS counter_id, json_extract(payload, '$.clerkId') AS clerk_id
  FROM journal WHERE type IN ('ClerkSignedOn', 'ClerkSignedOff');
CREATE INDEX presence_fill_of ON presence_fill (counter_id, type, seq);
INSERT INTO counter_presence (signed_on_seq, counter_id, clerk_id, from_at, to_at)
  SELECT seq, counter_id, clerk_id, at,
    (SELECT at FROM presence_fill AS off
     WHERE off.counter_id = began.counter_id AND off.type = 'ClerkSignedOff' AND off.seq > began.seq ORDER BY off.seq LIMIT 1)
  FROM presence_fill AS began WHERE type = 'ClerkSignedOn';
DROP TABLE presence_fill;

-- Days of the history are read by when their tickets came.
CREATE INDEX ticket_of_day ON ticket (business_day, arrived_at);
