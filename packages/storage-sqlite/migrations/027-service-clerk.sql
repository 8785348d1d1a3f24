-- Who turned to a service: where a visit goes on at another counter, its minutes are not the next clerk's [Q2, E7].
ALTER TABLE service_clock ADD COLUMN clerk_id TEXT;
UPDATE service_clock SET clerk_id = begun.clerk_id
FROM (
  SELECT payload ->> '$.clockId' AS clock_id, substr(actor, length('staff:') + 1) AS clerk_id
  FROM journal WHERE type = 'ServiceBegun' AND actor LIKE 'staff:%'
) AS begun
WHERE begun.clock_id = service_clock.id;
