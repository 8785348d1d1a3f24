-- Round the visit: notes keyed piece by piece, visits begun on the guide's tablet, knowledge, jobs left with a clerk.

-- What changed hands by denomination, where it was keyed; null: it was not [C7].
ALTER TABLE payment ADD COLUMN tendered_notes TEXT;
ALTER TABLE payment ADD COLUMN given_notes TEXT;
ALTER TABLE shift ADD COLUMN float_notes TEXT;

-- What a guide has taken down for a waiting customer [Q8, C9]; the number and the copy lie sealed.
CREATE TABLE pre_acceptance (
  visit_id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  service_ids TEXT NOT NULL,
  wish_record_id TEXT NOT NULL,
  copy_record_id TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the hall knows [C13]: the newest version of each article.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  keywords TEXT NOT NULL,
  -- What is looked for, in plain letters: title and keywords, and the body.
  title_words TEXT NOT NULL,
  words TEXT NOT NULL,
  service_ids TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  published_at INTEGER NOT NULL,
  withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
-- Trigrams find Chinese words without a dictionary; shorter ones are looked for in the article itself.
CREATE VIRTUAL TABLE article_text USING fts5 (article_id UNINDEXED, title, words, tokenize = 'trigram');

-- Jobs left with a clerk [C19]: done later, signed for at pick-up.
CREATE TABLE entrusted_job (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  party_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  promised_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('left', 'done', 'picked-up')),
  left_at INTEGER NOT NULL,
  done_at INTEGER,
  done_by TEXT,
  note TEXT,
  pickup_visit_id TEXT,
  pickup_counter_id TEXT,
  content_hash TEXT,
  content_record_id TEXT,
  signature_hash TEXT,
  signature_record_id TEXT,
  picked_up_by TEXT CHECK (picked_up_by IN ('customer', 'agent')),
  picked_up_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX entrusted_job_party ON entrusted_job (party_id, left_at);
CREATE INDEX entrusted_job_open ON entrusted_job (promised_at) WHERE state <> 'picked-up';
CREATE INDEX entrusted_job_pickup ON entrusted_job (pickup_visit_id);
