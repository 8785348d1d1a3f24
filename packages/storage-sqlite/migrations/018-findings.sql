-- What waits for a clerk's word is counted at every change of their counter [M2].
CREATE INDEX finding_of_clerk ON finding (clerk_id, opened_seq) WHERE state IN ('opened', 'answered');
-- Those that are late are counted every half minute.
CREATE INDEX finding_late ON finding (id) WHERE state IN ('opened', 'answered') AND escalated_at IS NOT NULL;
