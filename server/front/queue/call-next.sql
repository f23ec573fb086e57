-- "Next, please" for a group of counters: one transaction, each counter with its own outcome, in the order of the presses.
-- The rule: the smallest due_at among the counter's queues whose visitor is not at another counter; rows that another
-- server is just calling are skipped, not waited for. Nobody is called twice: the row locks of ticket and visit see to it,
-- and two unique indexes prove it. The plain model it is checked against: model.ts, `nextInLine`.
-- No more is locked than is changed: whoever only refers to a ticket or a visit (a family's next number, a note, a phone that
-- wants to be told) holds it by its key, and must not make this press pass it over.
-- A ticket that a transaction with a higher number than ours put in line while this group was at work is left for the next
-- press: in the log its call would stand before its coming.
-- Who is next is sought press by press, all else is written for the whole group at once. Joins go by key, row by row: from the
-- statistics of a quiet moment the planner would read whole tables at every press.
-- p_officer null = the duty manager, who may press at any counter. p_place: where each counter is, for the event.

create or replace function queue.call_next(
  p_mall text, p_now timestamptz, p_day date, p_counter text[], p_officer uuid[],
  p_actor text[], p_key text[], p_digest text[], p_event uuid[], p_place jsonb
) returns table (ord int, result text, ticket queue.ticket) language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_look    record;
  v_next    record;
  v_ords    int[] := '{}';
  v_tickets uuid[] := '{}';
  v_visits  uuid[] := '{}';
  v_called  queue.ticket[];
begin
  if cardinality(p_counter) = 0 then
    return;
  end if;
  perform set_config('selaso.mall', p_mall, true);
  perform from queue.counter_state s where s.mall = p_mall and s.counter = any (p_counter) order by s.counter for update;

  for i in 1 .. cardinality(p_counter) loop
    ord := i;
    ticket := null;
    select s.open, s.officer,
           (select t from queue.ticket t
              where t.mall = p_mall and t.counter = p_counter[i] and t.state in ('called', 'serving')) as current,
           (select c from base.command c where c.mall = p_mall and c.actor = p_actor[i] and c.key = p_key[i]) as earlier
      into v_look
      from queue.counter_state s where s.mall = p_mall and s.counter = p_counter[i];

    if (v_look.earlier).key is not null then
      result := case when (v_look.earlier).digest = p_digest[i] then 'replayed' else 'key-reused' end;
      select t.* into ticket from queue.ticket t where t.mall = p_mall and t.id = (v_look.earlier).subject;
    elsif v_look.open is not true then
      result := 'closed';
    elsif v_look.officer <> p_officer[i] then
      result := 'taken';
    elsif (v_look.current).id is not null then
      -- A second press while the visitor walks over shows the same number; while serving it is refused.
      ticket := v_look.current;
      result := case ticket.state when 'called' then 'current' else 'busy' end;
    else
      select t.id, t.visit into v_next
        from queue.ticket t join queue.visit v on v.mall = t.mall and v.id = t.visit
        where t.mall = p_mall and t.day = p_day and t.state = 'waiting' and v.busy_with is null and t.visit <> all (v_visits)
          and t.queue = any (array(select q.queue from hall.counter_queue q where q.mall = p_mall and q.counter = p_counter[i]))
          and base.written_before_us(t.xmin)
        order by t.due_at, t.id
        limit 1
        for no key update of t, v skip locked;
      if found then
        v_ords := v_ords || i;
        v_tickets := v_tickets || v_next.id;
        v_visits := v_visits || v_next.visit;
        continue;
      end if;
      result := 'empty';
    end if;
    return next;
  end loop;

  if v_ords = '{}' then
    return;
  end if;
  with called as (
    update queue.ticket t
      set state = 'called', counter = p_counter[n.ord], called_at = p_now, recalls = 0,
          before_step = jsonb_build_object('state', t.state, 'queue', t.queue, 'service', t.service, 'counter', t.counter,
            'called_at', t.called_at, 'started_at', t.started_at, 'ended_at', t.ended_at, 'recalls', t.recalls,
            'outcome', t.outcome, 'due_at', t.due_at, 'priority', t.priority),
          stepped_at = p_now, stepped_by = p_counter[n.ord], version = t.version + 1, step = nextval('queue.step')
      from unnest(v_ords, v_tickets) as n(ord, id)
      where t.mall = p_mall and t.id = n.id
      returning n.ord, t
  )
  select array_agg(c.ord), array_agg(c.t) into v_ords, v_called from called c;
  update queue.visit v set busy_with = n.ticket
    from unnest(v_tickets, v_visits) as n(ticket, visit) where v.mall = p_mall and v.id = n.visit;
  update queue.counter_state s set seen_at = p_now
    where s.mall = p_mall and s.counter = any (array(select p_counter[o] from unnest(v_ords) o));
  insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, p_event[n.ord], p_now, 'ticket.called', 'tickets/' || t.id, p_actor[n.ord],
           (p_place -> n.ord - 1) || jsonb_build_object('number', queue.number_text(t.series, t.number), 'queue', t.queue,
             'due', t.due_at, 'line', -1, 'from', 'waiting', 'to', 'called', 'recall', 0)
    from unnest(v_ords) with ordinality as n(ord, i), lateral (select (v_called[n.i]).*) t;
  insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, p_actor[n.ord], p_key[n.ord], 'callNext', p_digest[n.ord], v_called[n.i].id, p_now
    from unnest(v_ords) with ordinality as n(ord, i) where p_key[n.ord] is not null;
  return query select n.ord, 'called', v_called[n.i] from unnest(v_ords) with ordinality as n(ord, i);
end $$;
