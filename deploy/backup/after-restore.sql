-- Once, after a restore to an instant in the past, by the owner of the tables (escrow_owner), before API and workers
-- start. Events that were handed out after that instant are gone from here, and their numbers were given out with
-- them: receivers would take new events under the same numbers for repetitions of those.
select setval(pg_get_serial_sequence('events', 'id'), coalesce(max(id), 0) + 1000000) from events;
