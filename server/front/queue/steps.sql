-- Steps on tickets: read what the rule needs, decide in TypeScript (rules.ts), write. No lock is held in between: a ticket
-- that somebody else moved meanwhile has another version, is not written, and is read and decided anew.
-- Row by row, each by its key: a plan is kept per connection, and as one join over the group the planner would choose, from
-- the statistics of a quiet moment, to read all tickets of the mall at every press of a button.

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

-- Writes new standings with their events and the memory of their keys, all in one transaction; returns the tickets that
-- still had the version they were decided on. p_events and p_commands name the ticket they belong to.
create or replace function queue.write_steps(p_mall text, p_rows jsonb, p_events jsonb, p_commands jsonb)
  returns setof uuid language plpgsql as $$
declare
  n         queue.ticket;
  v_busy    uuid;
  v_written uuid[] := '{}';
begin
  perform set_config('selaso.mall', p_mall, true);
  -- In the order of the ids, as every group takes them: two groups never wait for each other in a circle.
  for n in select * from jsonb_populate_recordset(null::queue.ticket, p_rows) r order by r.id loop
    update queue.ticket t
      set state = n.state, queue = n.queue, service = n.service, counter = n.counter, called_at = n.called_at,
          started_at = n.started_at, ended_at = n.ended_at, recalls = n.recalls, outcome = n.outcome, due_at = n.due_at,
          priority = n.priority, before_step = n.before_step, stepped_at = n.stepped_at, stepped_by = n.stepped_by,
          version = t.version + 1, step = nextval('queue.step')
      where t.mall = p_mall and t.id = n.id and t.version = n.version;
    continue when not found;
    v_written := v_written || n.id;
    v_busy := case when n.state in ('called', 'serving') then n.id end;
    update queue.visit v set busy_with = v_busy
      where v.mall = p_mall and v.id = n.visit and (v_busy is not null or v.busy_with = n.id)
        and v.busy_with is distinct from v_busy;
  end loop;
  insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, e.id, e.at, e.type, e.subject, e.actor, e.data
    from jsonb_to_recordset(p_events) as e(ticket uuid, id uuid, at timestamptz, type text, subject text, actor text, data jsonb)
    where e.ticket = any (v_written);
  insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, c.actor, c.key, c.operation, c.digest, c.ticket, c.at
    from jsonb_to_recordset(p_commands) as c(ticket uuid, actor text, key text, operation text, digest text, at timestamptz)
    where c.ticket = any (v_written);
  return query select unnest(v_written);
end $$;
