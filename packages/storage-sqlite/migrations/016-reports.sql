-- Reports that the hall files by itself [M6]: one row a file, so that a period is filed once, whatever happened meanwhile.
CREATE TABLE report_filing (
  schedule_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx', 'pdf')),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  folder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('filed', 'failed', 'removed')),
  problem TEXT,
  file_name TEXT,
  sha256 TEXT,
  bytes INTEGER,
  rows INTEGER,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (schedule_id, report_id, format, from_day, to_day),
  CHECK ((file_name IS NULL) = (state = 'failed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX report_filing_at ON report_filing (schedule_id, at);

-- What a year of rows is read by: reversals by their place in the journal, limits by day, expenses by theirs.
CREATE INDEX reversal_seq ON reversal (billing_seq);
CREATE INDEX expense_spent ON expense (spent_on);
