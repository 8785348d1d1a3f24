-- One-stop visits: several parties, many kinds of service orders, mixed tenders, clocks, tasks, questions.

-- Whom a visit is about: lines on record, and persons who have shown a document.
CREATE TABLE visit_party (
  visit_id TEXT NOT NULL REFERENCES visit (id),
  party_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('line', 'person')),
  record_id TEXT NOT NULL,
  contact_record_id TEXT,
  found_seq INTEGER NOT NULL,
  proof_by TEXT CHECK (proof_by IN ('document', 'password')),
  document_kind TEXT,
  acts_as TEXT,
  relation TEXT,
  agent_record_id TEXT,
  checked_at INTEGER,
  copy_record_id TEXT,
  PRIMARY KEY (visit_id, party_id)
) STRICT, WITHOUT ROWID;
-- What the journal of the first version says: the last look-up of each subscriber, and the document checked after it.
INSERT INTO visit_party (visit_id, party_id, kind, record_id, found_seq, proof_by, document_kind, acts_as, checked_at)
SELECT found.visit_id, found.party_id, 'line', found.record_id, found.seq,
  iif(checked.seq IS NULL, NULL, 'document'), checked.document_kind, iif(checked.seq IS NULL, NULL, 'holder'), checked.at
FROM (
  SELECT max(seq) AS seq, payload ->> '$.visitId' AS visit_id, payload ->> '$.subscriberId' AS party_id,
    payload ->> '$.cardRecordId' AS record_id
  FROM journal WHERE type = 'SubscriberFound' GROUP BY 2, 3
) AS found
LEFT JOIN (
  SELECT max(seq) AS seq, at, payload ->> '$.visitId' AS visit_id, payload ->> '$.subscriberId' AS party_id,
    payload ->> '$.documentKind' AS document_kind
  FROM journal WHERE type = 'IdentityChecked' GROUP BY 3, 4
) AS checked ON checked.visit_id = found.visit_id AND checked.party_id = found.party_id AND checked.seq > found.seq;

ALTER TABLE visit DROP COLUMN document_kind;
ALTER TABLE visit DROP COLUMN identity_checked_at;
ALTER TABLE visit ADD COLUMN settlement TEXT NOT NULL DEFAULT 'net' CHECK (settlement IN ('net', 'apart'));

ALTER TABLE service_order ADD COLUMN payload_record_id TEXT;
ALTER TABLE service_order ADD COLUMN prices TEXT NOT NULL DEFAULT '[]';
ALTER TABLE service_order ADD COLUMN stock TEXT NOT NULL DEFAULT '[]';
ALTER TABLE service_order ADD COLUMN approval_reason TEXT;
ALTER TABLE service_order ADD COLUMN approved_by TEXT;
-- The payment that sent it on its way: orders of a line go to billing in this order.
ALTER TABLE service_order ADD COLUMN billing_seq INTEGER;
UPDATE service_order SET billing_seq = paid.seq
FROM (SELECT seq, payload ->> '$.visitId' AS visit_id FROM journal WHERE type = 'PaymentTaken') AS paid
WHERE paid.visit_id = service_order.visit_id AND service_order.billing IS NOT NULL;

CREATE TABLE tender (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  kind TEXT NOT NULL CHECK (kind IN ('bank-card', 'mobile-payment', 'balance')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  subscriber_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('offered', 'confirmed', 'refused', 'withdrawn')),
  reference TEXT,
  reason TEXT,
  offered_seq INTEGER NOT NULL,
  -- A prepaid balance is spent by the billing system, as orders are done.
  billing TEXT CHECK (billing IN ('local', 'sent', 'confirmed', 'rejected')),
  billing_seq INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  billing_reference TEXT,
  billing_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX tender_visit ON tender (visit_id, offered_seq);
CREATE INDEX tender_outbox ON tender (billing) WHERE billing IN ('local', 'sent');

ALTER TABLE payment ADD COLUMN cash_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN payout_fen INTEGER NOT NULL DEFAULT 0;
UPDATE payment SET cash_fen = tendered_fen;

-- A piece with a serial number is handed over once, whoever asks and wherever.
CREATE TABLE stock_use (
  kind TEXT NOT NULL,
  serial TEXT NOT NULL,
  order_id TEXT NOT NULL,
  PRIMARY KEY (kind, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_use_order ON stock_use (order_id);

CREATE TABLE service_clock (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  service_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('service', 'selling')),
  order_id TEXT,
  started_at INTEGER NOT NULL,
  -- When its order was entered: the next service's time begins there, unless it says otherwise.
  marked_at INTEGER,
  warned_at INTEGER,
  overrun_at INTEGER,
  cause TEXT,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX service_clock_visit ON service_clock (visit_id, started_at);
CREATE INDEX service_clock_running ON service_clock (started_at) WHERE ended_at IS NULL;

CREATE TABLE retention (
  visit_id TEXT NOT NULL REFERENCES visit (id),
  subscriber_id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (visit_id, subscriber_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE consultation (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  topic TEXT NOT NULL,
  outcome TEXT NOT NULL,
  record_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consultation_visit ON consultation (visit_id, at);

CREATE TABLE task (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  order_id TEXT,
  owner_id TEXT,
  due_at INTEGER NOT NULL,
  contact_record_id TEXT,
  facts TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  done_at INTEGER,
  done_by TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX task_open ON task (due_at) WHERE done_at IS NULL;

-- Guesses at a line's service password, whichever counter they were made at.
CREATE TABLE service_password (
  subscriber_id TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;
