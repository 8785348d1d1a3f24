-- Counters that a device fault has stopped: nothing is entered there.
CREATE TABLE counter_mending (
  counter_id TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  device_id TEXT,
  reason TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every opening of a cash drawer, with who and why.
CREATE TABLE drawer_opening (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL,
  counter_id TEXT,
  why TEXT NOT NULL,
  note TEXT,
  by TEXT,
  visit_id TEXT,
  at INTEGER NOT NULL,
  shut_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX drawer_opening_device ON drawer_opening (device_id, at);
CREATE INDEX drawer_opening_open ON drawer_opening (device_id) WHERE shut_at IS NULL;

-- Faults as people reported them.
CREATE TABLE device_fault (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL,
  what TEXT NOT NULL,
  line TEXT NOT NULL,
  detail TEXT,
  reported_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  closed_at INTEGER,
  how TEXT,
  closed_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX device_fault_device ON device_fault (device_id, at);
CREATE INDEX device_fault_open ON device_fault (device_id) WHERE closed_at IS NULL;
