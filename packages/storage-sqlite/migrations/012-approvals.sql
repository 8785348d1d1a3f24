-- Requests for approval [M5], each of exactly one content, and what counts against the limits of a clerk and day.
CREATE TABLE approval (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('order', 'void', 'reversal')),
  visit_id TEXT NOT NULL REFERENCES visit (id),
  order_id TEXT NOT NULL,
  clerk_id TEXT NOT NULL,
  counter_id TEXT,
  business_day TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  cumulated_fen INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  level TEXT NOT NULL,
  sent_up INTEGER NOT NULL,
  asked_seq INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  level_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn', 'expired')),
  decided_at INTEGER,
  decided_by TEXT,
  word TEXT NOT NULL DEFAULT '',
  reference TEXT,
  head_decider TEXT,
  expiry TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX approval_open ON approval (asked_seq) WHERE state = 'asked';
CREATE INDEX approval_order ON approval (order_id, asked_seq);
CREATE INDEX approval_visit ON approval (visit_id);
CREATE INDEX approval_day ON approval (business_day, asked_seq);

-- An order counts from when it is added until it is taken off; paid for it is used for good. A reversal is used at once.
CREATE TABLE limited_use (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  kind TEXT NOT NULL,
  clerk_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  state TEXT NOT NULL CHECK (state IN ('standing', 'used')),
  approved_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX limited_use_day ON limited_use (business_day, clerk_id, kind);
CREATE INDEX limited_use_visit ON limited_use (visit_id);

-- A paid order that was reversed, at most once; the original and its papers stay. The billing system is told after it.
CREATE TABLE reversal (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL UNIQUE REFERENCES service_order (id),
  visit_id TEXT NOT NULL REFERENCES visit (id),
  shift_id TEXT,
  clerk_id TEXT NOT NULL,
  counter_id TEXT,
  business_day TEXT NOT NULL,
  subscriber_id TEXT NOT NULL,
  -- What the order had taken; below zero: what it had given.
  amount_fen INTEGER NOT NULL,
  back TEXT NOT NULL,
  cash_out_fen INTEGER NOT NULL CHECK (cash_out_fen >= 0),
  cash_in_fen INTEGER NOT NULL CHECK (cash_in_fen >= 0),
  to_balance TEXT,
  reason TEXT NOT NULL,
  reference TEXT,
  approval_id TEXT,
  at INTEGER NOT NULL,
  billing TEXT CHECK (billing IN ('local', 'sent', 'confirmed', 'rejected')),
  billing_seq INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  billing_reference TEXT,
  billing_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX reversal_visit ON reversal (visit_id);
CREATE INDEX reversal_shift ON reversal (shift_id);
CREATE INDEX reversal_outbox ON reversal (billing) WHERE billing IN ('local', 'sent');
