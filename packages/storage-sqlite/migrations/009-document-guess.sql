-- Documents that were not the holder's, keyed one after the other for one line.
CREATE TABLE document_guess (
  subscriber_id TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;
