-- A tender that a file of the other side has shown, or that somebody has explained, is settled [M6]: what is not is found
-- by an index, whatever the age of the hall.
ALTER TABLE tender ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));
UPDATE tender SET settled = 1
WHERE id IN (SELECT record_id FROM settlement_line) OR id IN (SELECT record_id FROM settlement_missing);
CREATE INDEX tender_unsettled ON tender (kind) WHERE state = 'confirmed' AND settled = 0;

-- What the rounds, the audit and the books ask for without a day: by an index, not by reading all there ever was.
CREATE INDEX ticket_held ON ticket (return_until) WHERE state = 'held';
CREATE INDEX drawer_opening_at ON drawer_opening (at);
CREATE INDEX vault_count_seq ON vault_count (seq);
CREATE INDEX closed_day_at ON closed_day (closed_at, until_seq);
