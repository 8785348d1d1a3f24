-- Numbered documents [M3]: runs of printed numbers, what became of each number, what each clerk has in hand.

CREATE TABLE invoice_segment (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('plain', 'special')),
  prefix TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first >= 0),
  last INTEGER NOT NULL CHECK (last >= first),
  width INTEGER NOT NULL,
  -- The first number that nothing has happened to; last + 1: all are gone.
  next INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1),
  state TEXT NOT NULL CHECK (state IN
    ('in-stock', 'offered', 'disputed', 'held', 'used-up', 'returning', 'filed', 'surrendered')),
  -- The clerk who has the paper; null: the stock room, or the office again.
  holder_id TEXT,
  offered_to TEXT,
  dispute TEXT,
  reference TEXT NOT NULL,
  drawn_at INTEGER NOT NULL,
  -- Order in which a clerk accepted: the oldest paper is used first.
  accepted_seq INTEGER,
  changed_at INTEGER NOT NULL,
  -- A clerk's paper has its clerk, and nobody else's has one.
  CHECK ((holder_id IS NOT NULL) = (state IN ('held', 'used-up', 'returning'))),
  CHECK ((offered_to IS NOT NULL) = (state = 'offered')),
  CHECK (state NOT IN ('used-up', 'filed', 'surrendered') OR next = last + 1),
  CHECK (state NOT IN ('in-stock', 'offered', 'disputed', 'held') OR next <= last)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invoice_segment_range ON invoice_segment (prefix, first);
CREATE INDEX invoice_segment_holder ON invoice_segment (holder_id, state) WHERE holder_id IS NOT NULL;
CREATE INDEX invoice_segment_offered ON invoice_segment (offered_to) WHERE offered_to IS NOT NULL;
CREATE INDEX invoice_segment_state ON invoice_segment (state);
CREATE TRIGGER invoice_segment_overlaps BEFORE INSERT ON invoice_segment
WHEN EXISTS (SELECT 1 FROM invoice_segment AS other
  WHERE other.prefix = NEW.prefix AND other.first <= NEW.last AND other.last >= NEW.first)
BEGIN SELECT RAISE(ABORT, 'invoice segments overlap'); END;
CREATE TRIGGER invoice_segment_grows BEFORE UPDATE OF prefix, first, last ON invoice_segment
WHEN NEW.prefix <> OLD.prefix OR NEW.first <> OLD.first OR NEW.last > OLD.last
BEGIN SELECT RAISE(ABORT, 'an invoice segment only becomes shorter'); END;
CREATE TRIGGER invoice_segment_stays BEFORE DELETE ON invoice_segment
BEGIN SELECT RAISE(ABORT, 'an invoice segment stays'); END;

CREATE TABLE invoice_number (
  prefix TEXT NOT NULL,
  number INTEGER NOT NULL,
  segment_id TEXT NOT NULL REFERENCES invoice_segment (id),
  state TEXT NOT NULL CHECK (state IN ('used', 'void', 'lost')),
  clerk_id TEXT,
  visit_id TEXT,
  business_day TEXT NOT NULL,
  -- When it stopped being blank.
  at INTEGER NOT NULL,
  reason TEXT,
  -- When it became void or was reported lost, by whom; when that was seen, and whom it was told to.
  ended_at INTEGER,
  ended_by TEXT,
  lost_at INTEGER,
  told_to TEXT,
  PRIMARY KEY (prefix, number),
  CHECK (state <> 'used' OR (visit_id IS NOT NULL AND clerk_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invoice_number_visit ON invoice_number (visit_id) WHERE state = 'used';
CREATE INDEX invoice_number_of_visit ON invoice_number (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX invoice_number_number ON invoice_number (number);
CREATE INDEX invoice_number_day ON invoice_number (business_day, clerk_id);
-- A gap is impossible: a number is the next of its segment, and moves it on by one.
CREATE TRIGGER invoice_number_gap BEFORE INSERT ON invoice_number
WHEN NOT EXISTS (SELECT 1 FROM invoice_segment
  WHERE id = NEW.segment_id AND prefix = NEW.prefix AND next = NEW.number AND NEW.number <= last)
BEGIN SELECT RAISE(ABORT, 'an invoice number is not the next of its segment'); END;
CREATE TRIGGER invoice_number_moves_on AFTER INSERT ON invoice_number
BEGIN
  UPDATE invoice_segment SET next = next + 1, changed_at = NEW.at,
    state = CASE WHEN next < last THEN state WHEN state = 'held' THEN 'used-up' ELSE 'filed' END
  WHERE id = NEW.segment_id;
END;
CREATE TRIGGER invoice_number_once BEFORE UPDATE ON invoice_number
WHEN NEW.prefix <> OLD.prefix OR NEW.number <> OLD.number OR OLD.state <> 'used' OR NEW.state <> 'void'
BEGIN SELECT RAISE(ABORT, 'an invoice number does not become another'); END;
CREATE TRIGGER invoice_number_stays BEFORE DELETE ON invoice_number
BEGIN SELECT RAISE(ABORT, 'an invoice number stays'); END;

-- What came into and went out of a clerk's hand, by business day: blank pieces, out below zero.
CREATE TABLE invoice_movement (
  seq INTEGER PRIMARY KEY,
  business_day TEXT NOT NULL,
  clerk_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('accepted', 'used', 'void', 'lost', 'returned')),
  pieces INTEGER NOT NULL,
  prefix TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX invoice_movement_clerk ON invoice_movement (clerk_id, business_day);

CREATE TABLE invoice_count (
  id TEXT PRIMARY KEY,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  lines TEXT NOT NULL,
  differences INTEGER NOT NULL,
  explanation TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_at INTEGER,
  second_explanation TEXT,
  CHECK (confirmed_by IS NULL OR confirmed_by <> by)
) STRICT, WITHOUT ROWID;

-- Sales agents, and the files of the subscribers they have won [M8].
CREATE TABLE sales_agent (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  registered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE agent_file (
  id TEXT PRIMARY KEY,
  agent_id TEXT NOT NULL REFERENCES sales_agent (id),
  -- The agent's own number of the sale: nothing personal stands here.
  reference TEXT NOT NULL,
  sold_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('awaited', 'returned', 'booked-in')),
  reported_at INTEGER NOT NULL,
  booked_in_on TEXT,
  booked_in_by TEXT,
  return_reason TEXT,
  returns INTEGER NOT NULL DEFAULT 0,
  UNIQUE (agent_id, reference),
  CHECK ((booked_in_on IS NOT NULL) = (state = 'booked-in'))
) STRICT, WITHOUT ROWID;
CREATE INDEX agent_file_due ON agent_file (agent_id, due_on);
CREATE TABLE agent_chase (
  seq INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES agent_file (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX agent_chase_file ON agent_chase (file_id);

-- The hall's own things [M9]: who answers for each, and how it was found year by year.
CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  custodian_id TEXT NOT NULL,
  bought_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in-use', 'write-off-asked', 'written-off')),
  offered_to TEXT,
  asked_by TEXT,
  -- The reason of the newest wish to write it off, and what was answered.
  reason TEXT,
  decided_by TEXT,
  note TEXT,
  registered_at INTEGER NOT NULL,
  CHECK (decided_by IS NULL OR decided_by <> asked_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE asset_check (
  asset_id TEXT NOT NULL REFERENCES asset (id),
  year TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (finding IN ('here', 'elsewhere', 'damaged', 'missing')),
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (asset_id, year)
) STRICT, WITHOUT ROWID;

-- Expenses [M9]: entered by one, decided by another, paid out of the vault once.
CREATE TABLE expense (
  id TEXT PRIMARY KEY,
  receipt_number TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  purpose TEXT NOT NULL,
  spent_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('entered', 'approved', 'refused', 'paid')),
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  note TEXT,
  paid_by TEXT,
  paid_at INTEGER,
  CHECK (decided_by IS NULL OR decided_by <> entered_by),
  CHECK ((paid_at IS NOT NULL) = (state = 'paid'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX expense_receipt ON expense (receipt_number) WHERE state <> 'refused';

-- Invoices without paper: asked for with the payment, issued when their issuer answers.
CREATE TABLE e_invoice (
  request_id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL UNIQUE,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  asked_seq INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  number TEXT,
  code TEXT,
  verify_url TEXT,
  issued_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX e_invoice_waiting ON e_invoice (asked_seq) WHERE issued_at IS NULL;
CREATE UNIQUE INDEX e_invoice_code ON e_invoice (code) WHERE code IS NOT NULL;
