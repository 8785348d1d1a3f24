-- A shift from its float to its last count, cash between two people, the vault, the bank, and days closed for ever.

ALTER TABLE shift ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
  CHECK (state IN ('open', 'counting', 'counted', 'in-review', 'closed'));
ALTER TABLE shift ADD COLUMN opened_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift ADD COLUMN expected_fen INTEGER;
ALTER TABLE shift ADD COLUMN counted_fen INTEGER;
ALTER TABLE shift ADD COLUMN difference_fen INTEGER;
-- Of counts before the last one, where the cash handed in was not what was counted.
ALTER TABLE shift ADD COLUMN booked_difference_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift ADD COLUMN reason TEXT;
ALTER TABLE shift ADD COLUMN reviewed_by TEXT;
ALTER TABLE shift ADD COLUMN review_note TEXT;
ALTER TABLE shift ADD COLUMN closed_by TEXT;
ALTER TABLE shift ADD COLUMN closed_at INTEGER;
ALTER TABLE shift ADD COLUMN closed_seq INTEGER;
ALTER TABLE shift ADD COLUMN carried_orders INTEGER;
ALTER TABLE shift ADD COLUMN carried_reason TEXT;
UPDATE shift SET opened_seq = opened.seq
FROM (SELECT seq, payload ->> '$.shiftId' AS shift_id FROM journal WHERE type = 'ShiftOpened') AS opened
WHERE opened.shift_id = shift.id;
-- Earlier programs closed no shift: each clerk's goes on until it is counted.
CREATE INDEX shift_running ON shift (clerk_id, opened_at) WHERE state <> 'closed';
CREATE INDEX shift_day ON shift (business_day);
CREATE INDEX shift_closed ON shift (closed_seq) WHERE closed_seq IS NOT NULL;

ALTER TABLE payment ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE payment SET seq = paid.seq
FROM (SELECT seq, payload ->> '$.visitId' AS visit_id FROM journal WHERE type = 'PaymentTaken') AS paid
WHERE paid.visit_id = payment.visit_id;
CREATE INDEX payment_seq ON payment (seq);

-- Blind counts; another round is another row.
CREATE TABLE cash_count (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  round INTEGER NOT NULL,
  notes TEXT NOT NULL,
  counted_fen INTEGER NOT NULL,
  expected_fen INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (shift_id, round)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cash_count_never_changes BEFORE UPDATE ON cash_count BEGIN SELECT RAISE(ABORT, 'counts are append-only'); END;
CREATE TRIGGER cash_count_never_shrinks BEFORE DELETE ON cash_count BEGIN SELECT RAISE(ABORT, 'counts are append-only'); END;

-- Cash offered by one person and taken, disputed or left by another.
CREATE TABLE custody_transfer (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('float', 'top-up', 'drop', 'change', 'handover', 'remittance')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  notes TEXT NOT NULL,
  back_notes TEXT,
  from_account TEXT NOT NULL,
  from_shift_id TEXT,
  to_account TEXT,
  to_shift_id TEXT,
  to_clerk_id TEXT,
  opens_shift INTEGER NOT NULL DEFAULT 0 CHECK (opens_shift IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'disputed', 'withdrawn')),
  offered_by TEXT NOT NULL,
  offered_at INTEGER NOT NULL,
  ended_by TEXT,
  ended_at INTEGER,
  reason TEXT,
  counted_fen INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_transfer_open ON custody_transfer (offered_at) WHERE state = 'offered';
CREATE INDEX custody_transfer_from ON custody_transfer (from_account, offered_at);
CREATE INDEX custody_transfer_to ON custody_transfer (to_account, ended_at) WHERE state = 'accepted';
CREATE INDEX custody_transfer_at ON custody_transfer (offered_at);

-- Small change that a clerk has asked the vault for.
CREATE TABLE change_ask (
  id TEXT PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  clerk_id TEXT NOT NULL,
  notes TEXT NOT NULL,
  back_notes TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  ended_at INTEGER,
  transfer_id TEXT,
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX change_ask_open ON change_ask (asked_at) WHERE ended_at IS NULL;

CREATE TABLE vault_count (
  id TEXT PRIMARY KEY,
  notes TEXT NOT NULL,
  counted_fen INTEGER NOT NULL,
  expected_fen INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('agreed', 'in-review', 'accepted', 'count-again')),
  reviewed_by TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX vault_count_at ON vault_count (at);
CREATE INDEX vault_count_open ON vault_count (at) WHERE state = 'in-review';

CREATE TABLE bank_deposit (
  id TEXT PRIMARY KEY,
  bag_number TEXT NOT NULL UNIQUE,
  slip_number TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  notes TEXT NOT NULL,
  business_day TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'packed' CHECK (state IN ('packed', 'collected', 'credited')),
  packed_by TEXT NOT NULL,
  packed_at INTEGER NOT NULL,
  collector TEXT,
  receipt_number TEXT,
  collected_at INTEGER,
  credited_fen INTEGER,
  credited_at INTEGER,
  import_id TEXT,
  line INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_deposit_slip ON bank_deposit (slip_number);
CREATE INDEX bank_deposit_open ON bank_deposit (packed_at) WHERE state <> 'credited';

-- Files of the card terminals, the payment services and the bank, matched against what the hall has on record.
CREATE TABLE settlement_import (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('bank-card', 'mobile-payment', 'bank-statement')),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL UNIQUE,
  business_day TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX settlement_import_day ON settlement_import (business_day, source);
CREATE TABLE settlement_line (
  import_id TEXT NOT NULL REFERENCES settlement_import (id),
  line INTEGER NOT NULL,
  reference TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  business_day TEXT NOT NULL,
  record_id TEXT,
  difference_fen INTEGER NOT NULL,
  explained TEXT,
  explained_by TEXT,
  PRIMARY KEY (import_id, line)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX settlement_line_record ON settlement_line (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX settlement_line_open ON settlement_line (import_id)
  WHERE explained IS NULL AND (record_id IS NULL OR difference_fen <> 0);
CREATE TABLE settlement_missing (
  record_id TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An entry is taken back by another one, once.
CREATE TABLE posting_reversal (
  reversed_seq INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- A closed day is a stretch of the journal. What comes to light later lies in a later one.
CREATE TABLE closed_day (
  business_day TEXT PRIMARY KEY,
  z_number INTEGER NOT NULL UNIQUE,
  from_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL UNIQUE,
  head_hash TEXT NOT NULL,
  figures TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_at INTEGER NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER closed_day_never_changes BEFORE UPDATE ON closed_day BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;
CREATE TRIGGER closed_day_never_opens BEFORE DELETE ON closed_day BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;
-- What every account held at the end of a closed day, so that the past is read without adding up all of it.
CREATE TABLE day_balance (
  until_seq INTEGER NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  balance_fen INTEGER NOT NULL,
  PRIMARY KEY (until_seq, account_id)
) STRICT, WITHOUT ROWID;
