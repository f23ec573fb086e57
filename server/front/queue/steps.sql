-- Steps on tickets: decided in TypeScript (rules.ts) on what was read or is remembered of a ticket, then written. No lock is
-- held in between: a step is written only if everything it was decided on still holds, else it is read and decided anew.
-- The version of a ticket stands for all that a step is decided on: its standing, and who sits at its counter.

create or replace function queue.read_steps(p_mall text, p_ticket uuid[], p_actor text[], p_key text[])
  returns table (ord int, ticket queue.ticket, at_officer uuid, earlier text) language plpgsql as $$
begin
  perform set_config('selaso.mall', p_mall, true);
  for i in 1 .. cardinality(p_ticket) loop
    ord := i;
    select t.* into ticket from queue.ticket t where t.mall = p_mall and t.id = p_ticket[i];
    at_officer := (select s.officer from queue.counter_state s where s.mall = p_mall and s.counter = (ticket).counter);
    earlier := (select c.digest from base.command c where c.mall = p_mall and c.actor = p_actor[i] and c.key = p_key[i]);
    return next;
  end loop;
end $$;

-- Writes steps with their events and the memory of their keys; returns the tickets that were written. A step is the ticket as
-- it shall be, with the version it was decided on; `event`, `at`, `type`, `actor`, `data`: what is told; `key`, `operation`,
-- `digest`: what is kept of the command (no key: nothing). A key that was used before is a violation of `command_pkey`.
-- Joins go by key, row by row: from the statistics of a quiet moment the planner would read all tickets at every press.
create or replace function queue.write_steps(p_mall text, p_steps jsonb) returns setof queue.ticket language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_written queue.ticket[];
begin
  if p_steps = '[]' then
    return;
  end if;
  perform set_config('selaso.mall', p_mall, true);
  with written as (
    update queue.ticket t
      set state = n.state, queue = n.queue, service = n.service, counter = n.counter, called_at = n.called_at,
          started_at = n.started_at, ended_at = n.ended_at, recalls = n.recalls, outcome = n.outcome, due_at = n.due_at,
          priority = n.priority, before_step = n.before_step, stepped_at = n.stepped_at, stepped_by = n.stepped_by,
          version = t.version + 1, step = nextval('queue.step')
      from jsonb_to_recordset(p_steps) as n(
        id uuid, version int, state text, queue text, service text, counter text, called_at timestamptz,
        started_at timestamptz, ended_at timestamptz, recalls int, outcome text, due_at timestamptz, priority text,
        before_step jsonb, stepped_at timestamptz, stepped_by text)
      where t.mall = p_mall and t.id = n.id and t.version = n.version
      returning t
  )
  select array_agg(t) into v_written from written;
  update queue.visit v set busy_with = t.busy
    from (select t.id, t.visit, case when t.state in ('called', 'serving') then t.id end as busy from unnest(v_written) t) t
    where v.mall = p_mall and v.id = t.visit and (t.busy is not null or v.busy_with = t.id)
      and v.busy_with is distinct from t.busy;
  insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, n.event, n.at, n.type, 'tickets/' || n.id, n.actor, n.data
    from jsonb_to_recordset(p_steps) as n(id uuid, event uuid, at timestamptz, type text, actor text, data jsonb)
    where n.id in (select t.id from unnest(v_written) t);
  insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, n.actor, n.key, n.operation, n.digest, n.id, n.at
    from jsonb_to_recordset(p_steps) as n(id uuid, actor text, key text, operation text, digest text, at timestamptz)
    where n.id in (select t.id from unnest(v_written) t) and n.key is not null;
  return query select * from unnest(v_written);
end $$;
