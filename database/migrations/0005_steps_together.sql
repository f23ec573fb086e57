-- `queue.write_steps` takes each step as one object now (server/front/queue/steps.sql); the earlier form goes.
drop function if exists queue.write_steps(text, jsonb, jsonb, jsonb);
