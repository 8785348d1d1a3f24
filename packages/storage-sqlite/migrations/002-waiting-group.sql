-- How many wait, by class and category, kept by the store itself: every ticket and every view asks, and counting rows
-- made each ticket dearer than the one before it.
CREATE TABLE waiting_group (
  business_day TEXT NOT NULL,
  class_id TEXT NOT NULL,
  category_id TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (business_day, class_id, category_id)
) STRICT, WITHOUT ROWID;
INSERT INTO waiting_group
SELECT business_day, class_id, category_id, count(*) FROM ticket WHERE state = 'waiting' GROUP BY 1, 2, 3;

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
