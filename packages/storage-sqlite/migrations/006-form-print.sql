-- Papers of a visit: how often a signed form was given out, and what the archive is searched by.
CREATE TABLE form_print (
  document_id TEXT NOT NULL REFERENCES document (id),
  copy INTEGER NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (document_id, copy)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_signed ON document (signed_at) WHERE signed_at IS NOT NULL;
CREATE INDEX document_content ON document (content_hash);
CREATE INDEX visit_party_party ON visit_party (party_id);
