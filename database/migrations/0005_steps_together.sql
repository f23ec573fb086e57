-- Calls and steps take more at once now (server/front/queue/call-next.sql, steps.sql): their earlier forms go.
drop function if exists queue.call_next(text, timestamptz, date, text[], uuid[], text[], text[], text[], uuid[]);
drop function if exists queue.write_steps(text, jsonb, jsonb, jsonb);
