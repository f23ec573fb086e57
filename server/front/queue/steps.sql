-- Steps on tickets: read what the rule needs, decide in TypeScript (rules.ts), write. No lock is held in between: a ticket
-- that somebody else moved meanwhile has another version, is not written, and is read and decided anew.

create or replace function queue.read_steps(p_mall text, p_ticket uuid[], p_actor text[], p_key text[])
  returns table (ord int, ticket queue.ticket, at_officer uuid, earlier text) language plpgsql as $$
begin
  perform set_config('selaso.mall', p_mall, true);
  return query
    select i.ord::int, t, s.officer, c.digest
    from unnest(p_ticket, p_actor, p_key) with ordinality as i(ticket, actor, key, ord)
    left join queue.ticket t on t.mall = p_mall and t.id = i.ticket
    left join queue.counter_state s on s.mall = t.mall and s.counter = t.counter
    left join base.command c on c.mall = p_mall and c.actor = i.actor and c.key = i.key
    order by i.ord;
end $$;

-- Writes new standings with their events and the memory of their keys, all in one transaction; returns the tickets that
-- still had the version they were decided on. p_events and p_commands name the ticket they belong to.
create or replace function queue.write_steps(p_mall text, p_rows jsonb, p_events jsonb, p_commands jsonb)
  returns table (id uuid) language plpgsql as $$
begin
  perform set_config('selaso.mall', p_mall, true);
  return query
  with n as (
    select * from jsonb_populate_recordset(null::queue.ticket, p_rows)
  ),
  written as (
    update queue.ticket t
    set state = n.state, queue = n.queue, service = n.service, counter = n.counter, called_at = n.called_at,
        started_at = n.started_at, ended_at = n.ended_at, recalls = n.recalls, outcome = n.outcome, due_at = n.due_at,
        priority = n.priority, before_step = n.before_step, stepped_at = n.stepped_at, stepped_by = n.stepped_by,
        version = t.version + 1, step = nextval('queue.step')
    from n where t.mall = p_mall and t.id = n.id and t.version = n.version
    returning t.id, t.visit, t.state
  ),
  visits as (
    update queue.visit v
    set busy_with = case when w.state in ('called', 'serving') then w.id end
    from written w
    where v.mall = p_mall and v.id = w.visit and (w.state in ('called', 'serving') or v.busy_with = w.id)
      and v.busy_with is distinct from case when w.state in ('called', 'serving') then w.id end
  ),
  told as (
    insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, e.id, e.at, e.type, e.subject, e.actor, e.data
    from jsonb_to_recordset(p_events) as e(ticket uuid, id uuid, at timestamptz, type text, subject text, actor text, data jsonb)
    join written w on w.id = e.ticket
  ),
  kept as (
    insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, c.actor, c.key, c.operation, c.digest, c.ticket, c.at
    from jsonb_to_recordset(p_commands) as c(ticket uuid, actor text, key text, operation text, digest text, at timestamptz)
    join written w on w.id = c.ticket
  )
  select w.id from written w;
end $$;
