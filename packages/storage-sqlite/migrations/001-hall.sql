-- The journal: every change in the hall is a row here, in one hash chain. Only ever appended to.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  terminal TEXT NOT NULL,
  type TEXT NOT NULL,
  command_id TEXT,
  payload TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_command ON journal (command_id) WHERE command_id IS NOT NULL;
CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Answers by the client's command id: a repeated command gets the first answer.
CREATE TABLE command (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  actor TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Everything from here to the next heading is written by event appliers alone and can be rebuilt from the journal.
CREATE TABLE ticket (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL UNIQUE,
  business_day TEXT NOT NULL,
  number TEXT NOT NULL,
  category_id TEXT NOT NULL,
  class_id TEXT NOT NULL,
  class_group TEXT NOT NULL,
  language TEXT NOT NULL,
  subscriber_id TEXT,
  kiosk_id TEXT,
  follow_token TEXT NOT NULL UNIQUE,
  people_ahead INTEGER NOT NULL,
  range_low INTEGER,
  range_high INTEGER,
  arrived_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'serving', 'finished', 'noShow')),
  counter_id TEXT,
  clerk_id TEXT,
  called_at INTEGER,
  last_called_at INTEGER,
  last_called_seq INTEGER,
  recalls INTEGER NOT NULL DEFAULT 0,
  serving_at INTEGER,
  ended_at INTEGER,
  UNIQUE (business_day, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_waiting ON ticket (business_day, class_id, category_id, arrived_at, number) WHERE state = 'waiting';
CREATE INDEX ticket_called ON ticket (last_called_seq) WHERE last_called_seq IS NOT NULL;

CREATE TABLE number_series (
  business_day TEXT NOT NULL,
  prefix TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (business_day, prefix)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  clerk_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  float_fen INTEGER NOT NULL
) STRICT;
CREATE INDEX shift_clerk ON shift (clerk_id);

CREATE TABLE counter_session (
  counter_id TEXT PRIMARY KEY,
  clerk_id TEXT NOT NULL UNIQUE,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  signed_on_at INTEGER NOT NULL,
  ticket_id TEXT REFERENCES ticket (id)
) STRICT;

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL UNIQUE REFERENCES ticket (id),
  counter_id TEXT,
  clerk_id TEXT,
  open INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1)),
  subscriber_id TEXT,
  card_record_id TEXT,
  document_kind TEXT,
  identity_checked_at INTEGER,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  rated_at INTEGER,
  abandoned_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE service_order (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  position INTEGER NOT NULL,
  service_id TEXT NOT NULL,
  subscriber_id TEXT NOT NULL,
  bill_ids TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  details_record_id TEXT NOT NULL,
  void_at INTEGER,
  billing TEXT CHECK (billing IN ('local', 'sent', 'confirmed', 'rejected')),
  attempts INTEGER NOT NULL DEFAULT 0,
  billing_reference TEXT,
  billing_reason TEXT,
  UNIQUE (visit_id, position)
) STRICT;
CREATE INDEX service_order_subscriber ON service_order (subscriber_id);
CREATE INDEX service_order_outbox ON service_order (billing) WHERE billing IN ('local', 'sent');

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  content_record_id TEXT NOT NULL,
  shown_at INTEGER NOT NULL,
  signature_hash TEXT,
  signature_record_id TEXT,
  signed_at INTEGER,
  void_at INTEGER,
  UNIQUE (visit_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  visit_id TEXT PRIMARY KEY REFERENCES visit (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  clerk_id TEXT NOT NULL,
  counter_id TEXT NOT NULL,
  due_fen INTEGER NOT NULL CHECK (due_fen >= 0),
  tendered_fen INTEGER NOT NULL CHECK (tendered_fen >= due_fen),
  change_fen INTEGER NOT NULL CHECK (change_fen = tendered_fen - due_fen),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_shift ON payment (shift_id);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  floor_fen INTEGER,
  balance_fen INTEGER NOT NULL DEFAULT 0,
  CHECK (floor_fen IS NULL OR balance_fen >= floor_fen)
) STRICT, WITHOUT ROWID;

CREATE TABLE posting (
  seq INTEGER NOT NULL,
  line INTEGER NOT NULL,
  debit TEXT NOT NULL REFERENCES account (id),
  credit TEXT NOT NULL REFERENCES account (id),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  reason TEXT NOT NULL,
  CHECK (debit <> credit),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_debit ON posting (debit, seq);
CREATE INDEX posting_credit ON posting (credit, seq);
-- Balances follow postings inside the store itself: no code path can book without moving them, or past a floor.
CREATE TRIGGER posting_moves_balances AFTER INSERT ON posting BEGIN
  UPDATE account SET balance_fen = balance_fen + NEW.amount_fen WHERE id = NEW.debit;
  UPDATE account SET balance_fen = balance_fen - NEW.amount_fen WHERE id = NEW.credit;
END;
CREATE TRIGGER posting_never_changes BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'postings are append-only'); END;
CREATE TRIGGER posting_never_shrinks BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'postings are append-only'); END;

CREATE TABLE print_job (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL,
  slip TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  copy INTEGER NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  queued_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  UNIQUE (subject_id, slip, copy)
) STRICT, WITHOUT ROWID;
CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('queued', 'sending');
CREATE INDEX print_job_device ON print_job (device_id, queued_at);

CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  facts TEXT NOT NULL,
  at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_by TEXT
) STRICT;
CREATE INDEX alert_open ON alert (kind, source) WHERE closed_at IS NULL;

CREATE TABLE paired_device (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  paired_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_state (
  staff_id TEXT PRIMARY KEY,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  last_signed_in_at INTEGER,
  password_changed_at INTEGER
) STRICT;

-- Secrets and personal content: written beside events, never in them, and so not rebuilt from the journal.
CREATE TABLE credential (staff_id TEXT PRIMARY KEY, password_hash TEXT NOT NULL, must_change INTEGER NOT NULL) STRICT;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'device')),
  subject_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_subject ON session (subject_id);

CREATE TABLE pairing_code (
  code_hash TEXT PRIMARY KEY,
  device_kind TEXT NOT NULL,
  place TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

-- One key for each subject, itself sealed under the key file outside this database.
CREATE TABLE subject_key (subject_id TEXT PRIMARY KEY, sealed_key BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE personal_record (
  id TEXT PRIMARY KEY,
  subject_id TEXT NOT NULL REFERENCES subject_key (subject_id),
  sealed BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
