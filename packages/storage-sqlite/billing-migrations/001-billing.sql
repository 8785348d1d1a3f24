-- The embedded billing system: a real local one, for demo and outage. A hall with the operator's own has no such file.
CREATE TABLE subscriber (
  id TEXT PRIMARY KEY,
  mobile_index TEXT NOT NULL UNIQUE,
  document_index TEXT NOT NULL,
  class_id TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  balance_fen INTEGER NOT NULL,
  joined_on TEXT NOT NULL,
  contract_until TEXT,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE bill (
  id TEXT PRIMARY KEY,
  subscriber_id TEXT NOT NULL REFERENCES subscriber (id),
  month TEXT NOT NULL,
  due_fen INTEGER NOT NULL CHECK (due_fen > 0),
  items TEXT NOT NULL,
  paid_by TEXT,
  paid_at INTEGER
) STRICT;
CREATE INDEX bill_subscriber ON bill (subscriber_id, month) WHERE paid_by IS NULL;

-- One row an order: an order that comes again gets its first answer.
CREATE TABLE payment_order (
  order_id TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
