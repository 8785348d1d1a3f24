-- The phone page of a ticket asks for the cases of its visit.
CREATE INDEX customer_case_visit ON customer_case (visit_id) WHERE visit_id IS NOT NULL;
