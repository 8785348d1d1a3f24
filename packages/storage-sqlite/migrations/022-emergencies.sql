-- Emergencies [E5]: the whole of each as its events have made it, and beside it what is asked for by itself.
CREATE TABLE emergency (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- One of a kind at a time, whoever tapped.
CREATE UNIQUE INDEX emergency_running ON emergency (kind) WHERE ended_at IS NULL;
CREATE INDEX emergency_started ON emergency (started_at);

CREATE TABLE emergency_entry (
  seq INTEGER PRIMARY KEY,
  emergency_id TEXT NOT NULL REFERENCES emergency (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX emergency_entry_of ON emergency_entry (emergency_id, seq);

-- What stands in earnest: at most one of each operation, since a hall is closed once.
CREATE TABLE mass_operation (
  seq INTEGER PRIMARY KEY,
  emergency_id TEXT NOT NULL REFERENCES emergency (id),
  operation TEXT NOT NULL CHECK (operation IN ('close-counters', 'stop-tickets', 'refund-promise')),
  drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
  began_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX mass_operation_standing ON mass_operation (operation)
  WHERE ended_at IS NULL AND drill = 0 AND operation <> 'refund-promise';
CREATE INDEX mass_operation_of ON mass_operation (emergency_id);

CREATE TABLE return_promise (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  emergency_id TEXT NOT NULL REFERENCES emergency (id),
  business_day TEXT NOT NULL,
  number TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  new_ticket_id TEXT,
  redeemed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX return_promise_number ON return_promise (business_day, number);
CREATE INDEX return_promise_of ON return_promise (emergency_id);

-- Paper that stands in for the system: every number of a series by itself, from its printing to what became of it.
CREATE TABLE paper_block (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'form')),
  first INTEGER NOT NULL CHECK (first >= 1),
  last INTEGER NOT NULL CHECK (last >= first),
  emergency_id TEXT,
  drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
  printed_by TEXT NOT NULL,
  printed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX paper_block_first ON paper_block (kind, first);
CREATE TRIGGER paper_block_follows BEFORE INSERT ON paper_block
WHEN NEW.first <> 1 + coalesce((SELECT max(last) FROM paper_block WHERE kind = NEW.kind), 0)
BEGIN SELECT RAISE(ABORT, 'a block of paper does not follow the one before'); END;

CREATE TABLE paper (
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'form')),
  number INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  block_id TEXT NOT NULL REFERENCES paper_block (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'keyed', 'void', 'missing')),
  -- When it left `open`, by whom, and why where it was not keyed.
  changed_at INTEGER,
  changed_by TEXT,
  reason TEXT,
  written_at INTEGER,
  ticket_id TEXT,
  clerk_id TEXT,
  category_id TEXT,
  outcome TEXT,
  shift_id TEXT,
  cash_fen INTEGER NOT NULL DEFAULT 0 CHECK (cash_fen >= 0),
  card_fen INTEGER NOT NULL DEFAULT 0 CHECK (card_fen >= 0),
  mobile_fen INTEGER NOT NULL DEFAULT 0 CHECK (mobile_fen >= 0),
  reference TEXT,
  record_id TEXT,
  task_id TEXT,
  settled_at INTEGER,
  settled_by TEXT,
  settled_how TEXT,
  settled_shift_id TEXT,
  settled_visit_id TEXT,
  PRIMARY KEY (kind, number),
  CHECK ((state = 'keyed') = (written_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_block_of ON paper (block_id, number);
CREATE INDEX paper_ticket ON paper (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX paper_open ON paper (kind, number) WHERE state IN ('open', 'missing');
CREATE INDEX paper_unsettled ON paper (kind, number) WHERE task_id IS NOT NULL AND settled_at IS NULL;
CREATE INDEX paper_shift ON paper (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX paper_settled_shift ON paper (settled_shift_id) WHERE settled_shift_id IS NOT NULL;
-- A number is keyed once, and what is keyed or void stays so.
CREATE TRIGGER paper_once BEFORE UPDATE OF state ON paper
WHEN OLD.state IN ('keyed', 'void') OR NEW.state = 'open' OR NEW.kind <> OLD.kind OR NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'a paper number does not become another'); END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'a paper number stays'); END;

-- Equipment [E4]: a fault is of a wired device or of an asset, is given to somebody, tried and closed; its downtime is kept.
ALTER TABLE device_fault ADD COLUMN thing TEXT NOT NULL DEFAULT 'device';
ALTER TABLE device_fault ADD COLUMN source TEXT NOT NULL DEFAULT 'hand';
ALTER TABLE device_fault ADD COLUMN state TEXT NOT NULL DEFAULT 'reported';
ALTER TABLE device_fault ADD COLUMN down_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device_fault ADD COLUMN up_at INTEGER;
ALTER TABLE device_fault ADD COLUMN cause TEXT;
ALTER TABLE device_fault ADD COLUMN given_to TEXT;
ALTER TABLE device_fault ADD COLUMN promised_on TEXT;
-- As customers read it; null: it is nothing that they use.
ALTER TABLE device_fault ADD COLUMN shown_as TEXT;
ALTER TABLE device_fault ADD COLUMN overdue_at INTEGER;
UPDATE device_fault SET down_since = at, up_at = closed_at;
UPDATE device_fault SET state = 'closed' WHERE closed_at IS NOT NULL;
CREATE INDEX device_fault_down ON device_fault (down_since);
CREATE INDEX device_fault_standing ON device_fault (at) WHERE closed_at IS NULL;

CREATE TABLE repair_entry (
  seq INTEGER PRIMARY KEY,
  fault_id TEXT NOT NULL REFERENCES device_fault (id),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX repair_entry_of ON repair_entry (fault_id, seq);
