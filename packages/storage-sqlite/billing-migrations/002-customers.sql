-- Customers, accounts and everything that a line can have. A line of the first version belongs to the customer whose
-- document it was joined with; its name, number and document stay sealed in its own row.
CREATE TABLE customer (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('personal', 'corporate')),
  residence TEXT NOT NULL,
  document_kind TEXT NOT NULL,
  document_index TEXT NOT NULL UNIQUE,
  blacklisted INTEGER NOT NULL DEFAULT 0,
  -- JSON sealed under the hall's key: a corporate customer's name, contact phone, address, e-mail.
  sealed BLOB
) STRICT, WITHOUT ROWID;
INSERT INTO customer (id, kind, residence, document_kind, document_index)
SELECT DISTINCT 'customer-' || substr(document_index, 1, 24), 'personal', 'mainland', 'resident-id-card', document_index
FROM subscriber;

ALTER TABLE subscriber ADD COLUMN customer_id TEXT REFERENCES customer (id);
UPDATE subscriber SET customer_id = 'customer-' || substr(document_index, 1, 24);
ALTER TABLE subscriber ADD COLUMN account_id TEXT;
UPDATE subscriber SET account_id = 'account-' || id;
ALTER TABLE subscriber ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
  CHECK (state IN ('active', 'suspended', 'lost', 'cancelled'));
ALTER TABLE subscriber ADD COLUMN payment_method TEXT NOT NULL DEFAULT 'postpaid'
  CHECK (payment_method IN ('prepaid', 'postpaid', 'direct-debit'));
ALTER TABLE subscriber ADD COLUMN points INTEGER NOT NULL DEFAULT 0;
-- Null: the initial service password, made of the joining document, which proves nothing.
ALTER TABLE subscriber ADD COLUMN password_index TEXT;
ALTER TABLE subscriber ADD COLUMN contract_started_on TEXT;
ALTER TABLE subscriber ADD COLUMN contract_monthly_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscriber ADD COLUMN subsidy_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscriber ADD COLUMN next_plan_id TEXT;
ALTER TABLE subscriber ADD COLUMN next_plan_from TEXT;
ALTER TABLE subscriber ADD COLUMN iccid TEXT;
ALTER TABLE subscriber ADD COLUMN corporate_id TEXT REFERENCES customer (id);
CREATE INDEX subscriber_customer ON subscriber (customer_id);
CREATE INDEX subscriber_account ON subscriber (account_id);

CREATE TABLE line_feature (
  subscriber_id TEXT NOT NULL REFERENCES subscriber (id),
  feature_id TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (subscriber_id, feature_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deposit (
  id TEXT PRIMARY KEY,
  subscriber_id TEXT NOT NULL REFERENCES subscriber (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('roaming', 'international', 'equipment')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  taken_at INTEGER NOT NULL,
  returned_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX deposit_held ON deposit (subscriber_id) WHERE returned_by IS NULL;

-- Numbers for sale; beautiful ones have a price.
CREATE TABLE number_for_sale (
  mobile TEXT PRIMARY KEY,
  price_fen INTEGER NOT NULL,
  sold_by TEXT
) STRICT, WITHOUT ROWID;

-- Fixed lines, broadband and corporate products.
CREATE TABLE product_held (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customer (id),
  product_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ordered', 'active', 'moving', 'removed')),
  options TEXT NOT NULL,
  visit_day TEXT,
  sealed BLOB NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX product_held_customer ON product_held (customer_id) WHERE state <> 'removed';

-- A trouble ticket: complaint, fault, repair.
CREATE TABLE case_opened (
  id TEXT PRIMARY KEY,
  customer_id TEXT,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  state TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_customer ON case_opened (customer_id, opened_at);

CREATE TABLE sale (
  order_id TEXT NOT NULL,
  serial TEXT PRIMARY KEY,
  goods_id TEXT NOT NULL,
  subscriber_id TEXT,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Service history: what was done for a line, newest last.
CREATE TABLE line_history (
  subscriber_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  about TEXT NOT NULL,
  order_id TEXT NOT NULL
) STRICT;
CREATE INDEX line_history_of ON line_history (subscriber_id, at);

-- One row an order, whatever it asks: an order that comes again gets its first answer, rejections too.
CREATE TABLE product_order (
  order_id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('confirmed', 'rejected')),
  -- The reference of a confirmation, the reason of a rejection.
  word TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO product_order (order_id, type, amount_fen, outcome, word, at)
SELECT order_id, 'pay-bills', amount_fen, 'confirmed', reference, at FROM payment_order;
DROP TABLE payment_order;
