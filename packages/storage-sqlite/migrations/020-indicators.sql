-- Indicators [E7]: what each day that is over came to, what was entered by hand [E10], and why a target was missed.

CREATE TABLE indicator_day (
  business_day TEXT PRIMARY KEY,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  reckoned_at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_day_begins ON indicator_day (begins);

-- '' as cut and key: the whole day. The parts of a cut make the whole.
CREATE TABLE indicator_sum (
  cut TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  key TEXT NOT NULL,
  hits INTEGER NOT NULL,
  base INTEGER NOT NULL,
  PRIMARY KEY (cut, indicator_id, business_day, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_sum_day ON indicator_sum (business_day);

-- Counted days of which something has changed since: they are counted again.
CREATE TABLE indicator_stale (business_day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_entry (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  hits INTEGER NOT NULL CHECK (hits >= 0),
  base INTEGER NOT NULL CHECK (base >= hits),
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_entry_day ON indicator_entry (business_day, indicator_id, seq);

CREATE TABLE indicator_reason (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_reason_period ON indicator_reason (indicator_id, from_day, to_day, seq);

-- Which counters served a visit [C2].
CREATE TABLE visit_counter (
  visit_id TEXT NOT NULL,
  counter_id TEXT NOT NULL,
  PRIMARY KEY (visit_id, counter_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO visit_counter
SELECT payload ->> '$.visitId', coalesce(payload ->> '$.counterId', payload ->> '$.place.counterId') FROM journal
WHERE type = 'ServiceStarted' OR (type = 'TicketResumed' AND payload ->> '$.place.counterId' IS NOT NULL);

-- When the billing system first had an order [C11].
ALTER TABLE service_order ADD COLUMN billed_at INTEGER;
UPDATE service_order SET billed_at = told.at
FROM (SELECT min(at) AS at, payload ->> '$.orderId' AS order_id FROM journal WHERE type = 'OrderConfirmed' GROUP BY 2) AS told
WHERE told.order_id = service_order.id;

CREATE INDEX lever_pulled ON lever (pulled_at);
CREATE INDEX agent_file_due_on ON agent_file (due_on);
CREATE INDEX stocktake_ended ON stocktake (ended_at) WHERE state = 'confirmed';

-- EXCEPT and not OR IGNORE: what a statement that wrote a row says of conflicts counts in its triggers too.
CREATE TRIGGER indicator_of_order AFTER UPDATE OF billing ON service_order BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM ticket JOIN indicator_day USING (business_day)
  WHERE ticket.visit_id = NEW.visit_id
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_error AFTER INSERT ON record_error BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM ticket JOIN indicator_day USING (business_day)
  WHERE ticket.visit_id = NEW.visit_id
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_rating AFTER UPDATE OF rating ON visit BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM ticket JOIN indicator_day USING (business_day)
  WHERE ticket.visit_id = NEW.id
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_case AFTER INSERT ON customer_case BEGIN
  INSERT INTO indicator_stale
  SELECT business_day FROM indicator_day WHERE begins <= NEW.opened_at AND begins > NEW.opened_at - 90000000 AND ends > NEW.opened_at
  EXCEPT SELECT business_day FROM indicator_stale;
END;
-- A look, a note or a clock that passed changes no figure, and a day is not counted again for it.
CREATE TRIGGER indicator_of_case_step AFTER UPDATE ON customer_case
WHEN OLD.state IS NOT NEW.state OR OLD.counts_as IS NOT NEW.counts_as OR OLD.due_at IS NOT NEW.due_at
  OR OLD.answered_at IS NOT NEW.answered_at OR OLD.closed_at IS NOT NEW.closed_at
  OR OLD.body ->> '$.noticed.due' IS NOT NEW.body ->> '$.noticed.due'
  OR OLD.body ->> '$.firstOwnerId' IS NOT NEW.body ->> '$.firstOwnerId' BEGIN
  INSERT INTO indicator_stale
  SELECT business_day FROM indicator_day WHERE begins <= NEW.opened_at AND begins > NEW.opened_at - 90000000 AND ends > NEW.opened_at
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_case_entry AFTER INSERT ON case_entry WHEN NEW.type = 'CaseReassigned' BEGIN
  INSERT INTO indicator_stale
  SELECT business_day FROM customer_case JOIN indicator_day ON begins <= opened_at AND begins > opened_at - 90000000 AND ends > opened_at
  WHERE customer_case.id = NEW.case_id
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_finding AFTER INSERT ON finding BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.business_day
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_finding_state AFTER UPDATE OF state ON finding BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.business_day
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_shift AFTER UPDATE OF state ON shift BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.business_day
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_agent_file AFTER INSERT ON agent_file BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.due_on
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_agent_file_state AFTER UPDATE OF state ON agent_file BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.due_on
  EXCEPT SELECT business_day FROM indicator_stale;
END;

CREATE INDEX ticket_broken ON ticket (business_day, broken_at) WHERE broken_at IS NOT NULL;
CREATE INDEX service_clock_overrun ON service_clock (overrun_at) WHERE overrun_at IS NOT NULL;
CREATE INDEX visit_rated ON visit (rated_at) WHERE rated_at IS NOT NULL;

-- A clock that was set back: a day that was counted already begins after all.
CREATE TRIGGER indicator_of_ticket AFTER INSERT ON ticket BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.business_day
  EXCEPT SELECT business_day FROM indicator_stale;
END;
CREATE TRIGGER indicator_of_ticket_state AFTER UPDATE OF state, broken_at ON ticket BEGIN
  INSERT INTO indicator_stale SELECT business_day FROM indicator_day WHERE business_day = NEW.business_day
  EXCEPT SELECT business_day FROM indicator_stale;
END;
