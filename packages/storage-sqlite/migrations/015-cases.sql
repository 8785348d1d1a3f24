-- Cases [D1–D14]: complaints, dissatisfaction records, faults, device repairs, suggestions. The words lie sealed.

CREATE TABLE customer_case (
  id TEXT PRIMARY KEY,
  -- null: a draft has none yet.
  number TEXT,
  year TEXT,
  serial INTEGER,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  counts_as TEXT NOT NULL,
  cause_id TEXT,
  department_id TEXT,
  owner_id TEXT,
  visit_id TEXT,
  ticket_id TEXT,
  level INTEGER NOT NULL,
  reworks INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  due_at INTEGER,
  answered_at INTEGER,
  next_contact_at INTEGER,
  closed_at INTEGER,
  -- When the hall must look at it by itself; null: never.
  next_clock_at INTEGER,
  -- The unguessable part of the customer's page.
  token TEXT,
  -- The guided talk: pairs of question and answer.
  guided TEXT NOT NULL,
  -- The case as the domain folds it.
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Gapless: a number is given once, whoever asks at the same time.
CREATE UNIQUE INDEX customer_case_number ON customer_case (kind, year, serial) WHERE serial IS NOT NULL;
CREATE UNIQUE INDEX customer_case_token ON customer_case (token) WHERE token IS NOT NULL;
CREATE INDEX customer_case_opened ON customer_case (opened_at);
CREATE INDEX customer_case_open ON customer_case (owner_id, next_contact_at) WHERE closed_at IS NULL;
CREATE INDEX customer_case_due ON customer_case (due_at) WHERE closed_at IS NULL;
CREATE INDEX customer_case_clock ON customer_case (next_clock_at) WHERE next_clock_at IS NOT NULL;
CREATE INDEX customer_case_ticket ON customer_case (ticket_id) WHERE ticket_id IS NOT NULL;

-- Everything that happened to a case, in its order.
CREATE TABLE case_entry (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  type TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  record_id TEXT,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX case_entry_case ON case_entry (case_id, seq);

-- The case library [D7]: in the clerks' words, about nobody.
CREATE TABLE case_lesson (
  id TEXT PRIMARY KEY,
  case_id TEXT,
  topic TEXT NOT NULL,
  cause_id TEXT NOT NULL,
  problem TEXT NOT NULL,
  solution TEXT NOT NULL,
  by TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
-- Words cut by us (see search-words.ts), so that the plain tokenizer finds Chinese ones of two characters.
CREATE VIRTUAL TABLE case_lesson_text USING fts5 (lesson_id UNINDEXED, problem, solution, tokenize = 'unicode61');
