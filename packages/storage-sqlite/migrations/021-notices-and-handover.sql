-- Notices [E2]: the newest version as it stands, each version as it was, who has read which, and what hangs on them.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  year TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  must_read INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  published_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  UNIQUE (year, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_in_force ON notice (valid_from) WHERE withdrawn_at IS NULL;

CREATE TABLE notice_version (
  notice_id TEXT NOT NULL REFERENCES notice (id),
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  published_by TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (notice_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice_read (
  notice_id TEXT NOT NULL REFERENCES notice (id),
  version INTEGER NOT NULL,
  staff_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (notice_id, version, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice_attachment (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg', 'pdf')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  record_id TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Words cut by us (see search-words.ts), so that the plain tokenizer finds Chinese ones of two characters.
CREATE VIRTUAL TABLE notice_text USING fts5 (notice_id UNINDEXED, title, words, tokenize = 'unicode61');

-- The shift log [E3]: what was noted, what is still to be done and by whom, and each hand it went through.
CREATE TABLE log_entry (
  id TEXT PRIMARY KEY,
  business_day TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('note', 'open', 'done')),
  owner_id TEXT,
  outcome TEXT,
  done_by TEXT,
  done_at INTEGER,
  done_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX log_entry_day ON log_entry (business_day);
CREATE INDEX log_entry_done_day ON log_entry (done_day) WHERE done_day IS NOT NULL;
CREATE INDEX log_entry_open ON log_entry (owner_id) WHERE state = 'open';

CREATE TABLE log_step (
  seq INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES log_entry (id),
  step TEXT NOT NULL CHECK (step IN ('taken', 'noted')),
  by TEXT NOT NULL,
  from_id TEXT,
  words TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX log_step_entry ON log_step (entry_id);

-- Opening and closing [E9]: a run a day and list, its steps with name and time, and the meeting before the shift.
CREATE TABLE check_step (
  business_day TEXT NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('opening', 'closing')),
  step_id TEXT NOT NULL,
  words TEXT NOT NULL,
  reason TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (business_day, list, step_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_run (
  business_day TEXT NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('opening', 'closing')),
  measured TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (business_day, list)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_meeting (
  id TEXT PRIMARY KEY,
  business_day TEXT NOT NULL,
  present TEXT NOT NULL,
  points TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shift_meeting_day ON shift_meeting (business_day);

-- Inspections [E10]: a form filled in, and what was found with who repairs it until when.
CREATE TABLE inspection (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  answers TEXT NOT NULL,
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_form ON inspection (form_id, business_day);

CREATE TABLE inspection_fault (
  id TEXT PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id),
  form_id TEXT NOT NULL,
  words TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'repaired', 'confirmed')),
  repair TEXT,
  repaired_by TEXT,
  repaired_at INTEGER,
  sent_back TEXT,
  confirmed_by TEXT,
  confirmed_at INTEGER,
  found_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_fault_open ON inspection_fault (owner_id) WHERE state <> 'confirmed';

-- Training [E8]: what somebody was trained for, how it ended, until when it counts.
CREATE TABLE training (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  category_id TEXT,
  topic TEXT NOT NULL,
  held_on TEXT NOT NULL,
  trainer TEXT NOT NULL,
  passed INTEGER NOT NULL,
  valid_until TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  struck_by TEXT,
  struck_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX training_staff ON training (staff_id, category_id);
