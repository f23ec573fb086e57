-- "Next, please" for a group of counters: one transaction, each counter with its own outcome, in the order of the presses.
-- The rule: the smallest due_at among the counter's queues whose visitor is not at another counter; rows that another
-- server is just calling are skipped, not waited for. Nobody is called twice: the row locks of ticket and visit see to it,
-- and two unique indexes prove it. The plain model it is checked against: model.ts, `nextInLine`.
-- A ticket that a transaction with a higher number than ours put in line while this group was at work is left for the next
-- press: in the log its call would stand before its coming.

create or replace function queue.call_next(
  p_mall text, p_now timestamptz, p_day date,
  p_counter text[], p_officer uuid[], p_actor text[], p_key text[], p_digest text[], p_event uuid[]
) returns table (ord int, result text, ticket queue.ticket) language plpgsql as $$
declare
  v_queues  text[];
  v_earlier record;
  v_state   record;
  v_next    record;
begin
  perform set_config('selaso.mall', p_mall, true);

  for i in 1 .. cardinality(p_counter) loop
    ord := i;
    ticket := null;

    if p_key[i] is not null then
      select c.subject, c.digest into v_earlier from base.command c
        where c.mall = p_mall and c.actor = p_actor[i] and c.key = p_key[i];
      if found then
        result := case when v_earlier.digest = p_digest[i] then 'replayed' else 'key-reused' end;
        select t.* into ticket from queue.ticket t where t.mall = p_mall and t.id = v_earlier.subject;
        return next;
        continue;
      end if;
    end if;

    select s.open, s.officer into v_state from queue.counter_state s
      where s.mall = p_mall and s.counter = p_counter[i] for update;
    if not found or not v_state.open then
      result := 'closed';
      return next;
      continue;
    end if;
    -- null = the duty manager, who may press at any counter.
    if p_officer[i] is not null and v_state.officer <> p_officer[i] then
      result := 'taken';
      return next;
      continue;
    end if;

    select t.* into ticket from queue.ticket t
      where t.mall = p_mall and t.counter = p_counter[i] and t.state in ('called', 'serving');
    if found then
      -- A second press while the visitor walks over shows the same number; while serving it is refused.
      result := case ticket.state when 'called' then 'current' else 'busy' end;
      return next;
      continue;
    end if;

    v_queues := array(select cq.queue from hall.counter_queue cq where cq.mall = p_mall and cq.counter = p_counter[i]);
    select t.id, t.visit, t.queue, t.series, t.number, t.due_at into v_next
      from queue.ticket t join queue.visit v on v.mall = t.mall and v.id = t.visit
      where t.mall = p_mall and t.day = p_day and t.state = 'waiting' and t.queue = any (v_queues) and v.busy_with is null
        and base.written_before_us(t.xmin)
      order by t.due_at, t.id
      limit 1
      for update of t, v skip locked;
    if not found then
      result := 'empty';
      return next;
      continue;
    end if;

    update queue.visit v set busy_with = v_next.id where v.mall = p_mall and v.id = v_next.visit;
    update queue.ticket t
      set state = 'called', counter = p_counter[i], called_at = p_now, recalls = 0,
          before_step = jsonb_build_object('state', 'waiting', 'queue', t.queue, 'service', t.service, 'counter', t.counter,
            'called_at', t.called_at, 'started_at', t.started_at, 'ended_at', t.ended_at, 'recalls', t.recalls,
            'outcome', t.outcome, 'due_at', t.due_at, 'priority', t.priority),
          stepped_at = p_now, stepped_by = p_counter[i], version = t.version + 1,
          step = nextval('queue.step')
      where t.mall = p_mall and t.id = v_next.id
      returning t.* into ticket;
    update queue.counter_state s set seen_at = p_now where s.mall = p_mall and s.counter = p_counter[i];
    insert into base.event (mall, id, at, type, subject, actor, data)
      select p_mall, p_event[i], p_now, 'ticket.called', 'tickets/' || v_next.id, p_actor[i],
             jsonb_build_object('number', queue.number_text(v_next.series, v_next.number), 'queue', v_next.queue, 'zone', b.zone,
               'counter', c.id, 'counterLabel', c.label, 'booth', c.booth, 'due', v_next.due_at, 'line', -1,
               'from', 'waiting', 'to', 'called', 'recall', 0)
      from hall.counter c join hall.booth b on b.mall = c.mall and b.id = c.booth
      where c.mall = p_mall and c.id = p_counter[i];
    if p_key[i] is not null then
      insert into base.command (mall, actor, key, operation, digest, subject, at)
        values (p_mall, p_actor[i], p_key[i], 'callNext', p_digest[i], v_next.id, p_now);
    end if;
    result := 'called';
    return next;
  end loop;
end $$;
