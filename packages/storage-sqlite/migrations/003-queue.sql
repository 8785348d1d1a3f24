-- The whole ticket life: more states, wishes, holds and returns. SQLite changes no CHECK, so the table is made anew.
CREATE TABLE ticket_new (
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
  wait_from INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'called', 'serving', 'held', 'noShow', 'abandoned', 'cancelled', 'finished')),
  -- JSON of TicketNeeds; null: a plain ticket, which the queue rule finds by class and category alone.
  needs TEXT,
  counter_id TEXT,
  clerk_id TEXT,
  called_at INTEGER,
  first_called_at INTEGER,
  last_called_at INTEGER,
  last_called_seq INTEGER,
  recalls INTEGER NOT NULL DEFAULT 0,
  call_jump TEXT,
  call_why TEXT,
  serving_at INTEGER,
  return_until INTEGER,
  hold_reason TEXT,
  prepared TEXT,
  appointment_id TEXT,
  class_reason TEXT,
  end_reason TEXT,
  broken_at INTEGER,
  broken_cause TEXT,
  ended_at INTEGER,
  UNIQUE (business_day, number)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_new (id, visit_id, business_day, number, category_id, class_id, class_group, language, subscriber_id,
  kiosk_id, follow_token, people_ahead, range_low, range_high, arrived_at, wait_from, due_at, state, counter_id, clerk_id,
  called_at, first_called_at, last_called_at, last_called_seq, recalls, serving_at, ended_at)
SELECT id, visit_id, business_day, number, category_id, class_id, class_group, language, subscriber_id,
  kiosk_id, follow_token, people_ahead, range_low, range_high, arrived_at, arrived_at, due_at, state, counter_id, clerk_id,
  called_at, called_at, last_called_at, last_called_seq, recalls, serving_at, ended_at FROM ticket;
DROP TABLE ticket;
ALTER TABLE ticket_new RENAME TO ticket;
CREATE INDEX ticket_waiting ON ticket (business_day, class_id, category_id, due_at, arrived_at, number)
  WHERE state = 'waiting' AND needs IS NULL;
CREATE INDEX ticket_restricted ON ticket (business_day, due_at) WHERE state = 'waiting' AND needs IS NOT NULL;
CREATE INDEX ticket_aside ON ticket (return_until) WHERE state IN ('held', 'noShow');
CREATE INDEX ticket_called ON ticket (last_called_seq) WHERE last_called_seq IS NOT NULL;

CREATE TRIGGER ticket_begins_to_wait AFTER INSERT ON ticket WHEN NEW.state = 'waiting' BEGIN
  INSERT INTO waiting_group VALUES (NEW.business_day, NEW.class_id, NEW.category_id, 1)
  ON CONFLICT (business_day, class_id, category_id) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER ticket_ends_to_wait AFTER UPDATE OF state ON ticket WHEN OLD.state = 'waiting' AND NEW.state <> 'waiting' BEGIN
  UPDATE waiting_group SET count = count - 1
  WHERE business_day = OLD.business_day AND class_id = OLD.class_id AND category_id = OLD.category_id;
END;
CREATE TRIGGER ticket_waits_again AFTER UPDATE OF state ON ticket WHEN OLD.state <> 'waiting' AND NEW.state = 'waiting' BEGIN
  INSERT INTO waiting_group VALUES (NEW.business_day, NEW.class_id, NEW.category_id, 1)
  ON CONFLICT (business_day, class_id, category_id) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER ticket_waits_otherwise AFTER UPDATE OF class_id, category_id ON ticket
WHEN OLD.state = 'waiting' AND NEW.state = 'waiting' AND (OLD.class_id, OLD.category_id) <> (NEW.class_id, NEW.category_id) BEGIN
  UPDATE waiting_group SET count = count - 1
  WHERE business_day = OLD.business_day AND class_id = OLD.class_id AND category_id = OLD.category_id;
  INSERT INTO waiting_group VALUES (NEW.business_day, NEW.class_id, NEW.category_id, 1)
  ON CONFLICT (business_day, class_id, category_id) DO UPDATE SET count = count + 1;
END;

ALTER TABLE counter_session ADD COLUMN pause_kind TEXT;
ALTER TABLE counter_session ADD COLUMN pause_since INTEGER;
ALTER TABLE counter_session ADD COLUMN pause_until INTEGER;

-- Rules of the hall that managers have set over its file: the newest value of each area and id.
CREATE TABLE setting (
  area TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (area, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_break (
  id TEXT PRIMARY KEY,
  clerk_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  moved INTEGER NOT NULL DEFAULT 0,
  moved_reason TEXT,
  ended TEXT CHECK (ended IN ('taken', 'cancelled'))
) STRICT, WITHOUT ROWID;
CREATE INDEX planned_break_open ON planned_break (starts_at) WHERE ended IS NULL;

CREATE TABLE lever (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  counter_id TEXT,
  minutes INTEGER NOT NULL,
  pulled_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  pulled_by TEXT NOT NULL,
  advice_id TEXT,
  promises_expected REAL,
  ended_at INTEGER,
  reviewed_at INTEGER,
  served INTEGER,
  broken INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX lever_active ON lever (until) WHERE ended_at IS NULL;
CREATE INDEX lever_to_review ON lever (until) WHERE reviewed_at IS NULL;

CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  business_day TEXT NOT NULL,
  category_id TEXT NOT NULL,
  slot_at INTEGER NOT NULL,
  class_id TEXT NOT NULL,
  subscriber_id TEXT,
  source TEXT NOT NULL,
  booked_ticket_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('booked', 'arrived', 'cancelled', 'missed')),
  arrived_ticket_id TEXT,
  arrived_late INTEGER,
  booked_at INTEGER NOT NULL,
  UNIQUE (business_day, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_slot ON appointment (business_day, category_id, slot_at);
CREATE INDEX appointment_subscriber ON appointment (subscriber_id) WHERE subscriber_id IS NOT NULL;
CREATE INDEX appointment_booked ON appointment (business_day) WHERE state = 'booked';
CREATE INDEX appointment_booked_ticket ON appointment (booked_ticket_id) WHERE booked_ticket_id IS NOT NULL;

CREATE TABLE queue_day (
  business_day TEXT PRIMARY KEY,
  issued INTEGER NOT NULL,
  served INTEGER NOT NULL,
  left_waiting INTEGER NOT NULL,
  left_held INTEGER NOT NULL,
  missed_appointments INTEGER NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
