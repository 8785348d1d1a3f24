-- The daily audit [M2]: its runs, and what did not tie.
CREATE TABLE audit_run (
  seq INTEGER PRIMARY KEY,
  business_day TEXT NOT NULL,
  by TEXT NOT NULL,
  found INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_run_day ON audit_run (business_day, seq);

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('money', 'record')),
  business_day TEXT NOT NULL,
  clerk_id TEXT,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  facts TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('opened', 'answered', 'filed', 'settled')),
  opened_seq INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  answer TEXT,
  answered_by TEXT,
  answered_at INTEGER,
  -- What the auditor wrote last: when it was filed, or sent back.
  word TEXT,
  decided_by TEXT,
  decided_at INTEGER,
  escalated_at INTEGER,
  CHECK (state <> 'filed' OR (answered_by IS NOT NULL AND decided_by IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- One thing stands once for each rule; what was settled may come again.
CREATE UNIQUE INDEX finding_once ON finding (business_day, rule, subject_kind, subject_id) WHERE state <> 'settled';
CREATE INDEX finding_day ON finding (business_day, opened_seq);
CREATE INDEX finding_waiting ON finding (opened_at) WHERE state IN ('opened', 'answered') AND escalated_at IS NULL;
