-- Stock [M4, M7]: what the hall holds, piece by piece or by quantity, and in whose custody.

CREATE TABLE stock_article (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sim', 'handset', 'prepaid-card', 'counted')),
  use TEXT NOT NULL CHECK (use IN ('sale', 'gift', 'roaming', 'test')),
  name TEXT NOT NULL,
  minimum INTEGER NOT NULL,
  lead_days INTEGER NOT NULL,
  pack_size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_price (
  article_id TEXT NOT NULL REFERENCES stock_article (id),
  valid_from TEXT NOT NULL,
  price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  tag_printed_by TEXT,
  tag_printed_at INTEGER,
  PRIMARY KEY (article_id, valid_from)
) STRICT, WITHOUT ROWID;

-- What each place holds. Own places never hold less than nothing; the others show what came in and went out.
CREATE TABLE stock_balance (
  article_id TEXT NOT NULL,
  place TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  CHECK (quantity >= 0 OR place IN ('supplier', 'customer', 'written-off', 'stocktake', 'unbooked')),
  PRIMARY KEY (article_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_balance_place ON stock_balance (place) WHERE quantity <> 0;

CREATE TABLE stock_move (
  seq INTEGER NOT NULL,
  line INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  from_place TEXT NOT NULL,
  to_place TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  reason TEXT NOT NULL,
  order_id TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (from_place <> to_place),
  PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_move_at ON stock_move (at);
CREATE INDEX stock_move_article ON stock_move (article_id, seq);
CREATE INDEX stock_move_order ON stock_move (order_id) WHERE order_id IS NOT NULL;

-- Every serial number that the hall has had, and the one place it is in.
CREATE TABLE stock_serial (
  kind TEXT NOT NULL,
  serial TEXT NOT NULL,
  article_id TEXT NOT NULL,
  place TEXT NOT NULL,
  order_id TEXT,
  moved_seq INTEGER NOT NULL,
  PRIMARY KEY (kind, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_serial_place ON stock_serial (place, article_id);

CREATE TABLE stock_move_serial (
  seq INTEGER NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  serial TEXT NOT NULL,
  PRIMARY KEY (seq, line, kind, serial),
  FOREIGN KEY (seq, line) REFERENCES stock_move (seq, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_move_serial_serial ON stock_move_serial (kind, serial, seq);

-- Balances and places follow moves inside the store itself: no code path can move without them, past the floor of a
-- place, or a serial number from where it is not.
CREATE TRIGGER stock_move_moves_balances AFTER INSERT ON stock_move BEGIN
  INSERT INTO stock_balance VALUES (NEW.article_id, NEW.from_place, 0) ON CONFLICT DO NOTHING;
  INSERT INTO stock_balance VALUES (NEW.article_id, NEW.to_place, 0) ON CONFLICT DO NOTHING;
  UPDATE stock_balance SET quantity = quantity - NEW.quantity
  WHERE article_id = NEW.article_id AND place = NEW.from_place;
  UPDATE stock_balance SET quantity = quantity + NEW.quantity
  WHERE article_id = NEW.article_id AND place = NEW.to_place;
END;
CREATE TRIGGER stock_serial_is_where_it_is BEFORE INSERT ON stock_move_serial BEGIN
  SELECT RAISE(ABORT, 'a serial number moves from where it is')
  FROM stock_move JOIN stock_serial ON stock_serial.kind = NEW.kind AND stock_serial.serial = NEW.serial
  WHERE stock_move.seq = NEW.seq AND stock_move.line = NEW.line AND stock_serial.place <> stock_move.from_place;
  SELECT RAISE(ABORT, 'a new serial number comes from outside')
  FROM stock_move WHERE stock_move.seq = NEW.seq AND stock_move.line = NEW.line
    AND stock_move.from_place NOT IN ('supplier', 'stocktake', 'unbooked')
    AND NOT EXISTS (SELECT 1 FROM stock_serial WHERE kind = NEW.kind AND serial = NEW.serial);
END;
CREATE TRIGGER stock_serial_moves AFTER INSERT ON stock_move_serial BEGIN
  INSERT INTO stock_serial (kind, serial, article_id, place, order_id, moved_seq)
  SELECT NEW.kind, NEW.serial, article_id, to_place, iif(to_place = 'customer', order_id, NULL), seq
  FROM stock_move WHERE seq = NEW.seq AND line = NEW.line
  ON CONFLICT (kind, serial) DO UPDATE SET place = excluded.place, order_id = excluded.order_id,
    moved_seq = excluded.moved_seq;
END;
CREATE TRIGGER stock_move_never_changes BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'moves are append-only'); END;
CREATE TRIGGER stock_move_never_shrinks BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'moves are append-only'); END;
CREATE TRIGGER stock_move_serial_never_changes BEFORE UPDATE ON stock_move_serial BEGIN SELECT RAISE(ABORT, 'moves are append-only'); END;
CREATE TRIGGER stock_move_serial_never_shrinks BEFORE DELETE ON stock_move_serial BEGIN SELECT RAISE(ABORT, 'moves are append-only'); END;

-- Sold without having been in the clerk's custody: to be explained, and shown to the audit [M2].
CREATE TABLE sale_difference (
  kind TEXT NOT NULL,
  serial TEXT NOT NULL,
  order_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  from_place TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  clerk_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  explanation TEXT,
  explained_by TEXT,
  explained_at INTEGER,
  PRIMARY KEY (kind, serial, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_difference_at ON sale_difference (at);
CREATE INDEX sale_difference_open ON sale_difference (at) WHERE explained_at IS NULL;

CREATE TABLE stock_transfer (
  id TEXT PRIMARY KEY,
  from_place TEXT NOT NULL,
  to_place TEXT NOT NULL,
  lines TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('offered', 'disputed', 'taken', 'withdrawn')),
  offered_by TEXT NOT NULL,
  offered_at INTEGER NOT NULL,
  reason TEXT,
  ended_by TEXT,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_transfer_open ON stock_transfer (offered_at) WHERE state IN ('offered', 'disputed');

CREATE TABLE supply_order (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('open', 'received', 'closed')),
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  note TEXT NOT NULL,
  expected_on TEXT NOT NULL,
  check_id TEXT,
  ordered_by TEXT NOT NULL,
  ordered_at INTEGER NOT NULL,
  closed_reason TEXT,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_order_open ON supply_order (ordered_at) WHERE state = 'open';
CREATE TABLE supply_line (
  order_id TEXT NOT NULL REFERENCES supply_order (id),
  article_id TEXT NOT NULL,
  ordered INTEGER NOT NULL CHECK (ordered > 0),
  received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0 AND received <= ordered),
  PRIMARY KEY (order_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE supply_receipt (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES supply_order (id),
  document_number TEXT NOT NULL,
  seq INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_receipt_order ON supply_receipt (order_id);

CREATE TABLE stock_loan (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  serial TEXT NOT NULL,
  holder_record_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  lent_by TEXT NOT NULL,
  lent_at INTEGER NOT NULL,
  chased INTEGER NOT NULL DEFAULT 0,
  chased_at INTEGER,
  chase_note TEXT,
  back_at INTEGER,
  defective INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_loan_open ON stock_loan (due_on) WHERE back_at IS NULL;

CREATE TABLE stock_write_off (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  lines TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_write_off_asked ON stock_write_off (asked_at) WHERE state = 'asked';

CREATE TABLE stocktake (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'counted', 'confirmed', 'cancelled')),
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  counted TEXT NOT NULL DEFAULT '[]',
  counted_by TEXT,
  counted_at INTEGER,
  differences TEXT NOT NULL DEFAULT '[]',
  confirmed_by TEXT,
  reason TEXT,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
-- A place is counted once at a time.
CREATE UNIQUE INDEX stocktake_running ON stocktake (place) WHERE state IN ('open', 'counted');

CREATE TABLE readiness_check (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  ready_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'checked', 'reported')),
  lines TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  checked TEXT NOT NULL DEFAULT '[]',
  checked_by TEXT,
  checked_at INTEGER,
  reported_to TEXT,
  report_note TEXT,
  reported_by TEXT,
  reported_at INTEGER
) STRICT, WITHOUT ROWID;
