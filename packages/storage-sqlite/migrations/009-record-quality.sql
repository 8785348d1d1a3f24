-- Documents that were not the holder's, keyed one after the other for one line.
CREATE TABLE document_guess (
  subscriber_id TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

-- Wrong entries and identities that did not match, however they were found.
CREATE TABLE record_error (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('identity-mismatch', 'billing-rejected', 'billing-amount')),
  visit_id TEXT NOT NULL REFERENCES visit (id),
  order_id TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX record_error_visit ON record_error (visit_id);
INSERT INTO record_error (seq, kind, visit_id, order_id, at)
SELECT seq, 'billing-rejected', payload ->> '$.visitId', payload ->> '$.orderId', at FROM journal WHERE type = 'OrderRejected';
INSERT INTO record_error (seq, kind, visit_id, order_id, at)
SELECT journal.seq, 'billing-amount', journal.payload ->> '$.visitId', journal.payload ->> '$.orderId', journal.at
FROM journal JOIN service_order ON service_order.id = journal.payload ->> '$.orderId'
WHERE journal.type = 'OrderConfirmed' AND journal.payload ->> '$.amountFen' <> service_order.amount_fen;

-- What was done in an entrusted job lies sealed from now on; what an earlier program wrote in clear stays in its journal.
ALTER TABLE entrusted_job RENAME COLUMN note TO note_record_id;
UPDATE entrusted_job SET note_record_id = NULL;
