-- Numbers for a group of visitors: one transaction, each with its own outcome. The rule in words:
--   the same key again gives the same ticket · a service that nobody can serve today gives a number only to who agrees ·
--   a full day gives none · numbers of a queue follow each other without gap, in the order of arrival.
-- The plain model it is checked against: model.ts, `issueModel`.

-- Who can serve a line on a day: its counters, how many are open, and how many are closed for the rest of that day.
create or replace function queue.staffing(p_day date) returns table (queue text, counters int, open int, closed_today int)
  language sql stable as $$
  select q.id, count(c.counter)::int, (count(*) filter (where s.open))::int,
         (count(*) filter (where s.closed_day = p_day and not s.open))::int
  from hall.queue q
  left join hall.counter_queue c on c.mall = q.mall and c.queue = q.id
  left join queue.counter_state s on s.mall = c.mall and s.counter = c.counter
  where q.mall = base.mall()
  group by q.id
$$;

create or replace function queue.number_text(series text, number int) returns text
  language sql immutable parallel safe
  return series || '-' || lpad(number::text, greatest(3, length(number::text)), '0');

create or replace function queue.issue_tickets(
  p_mall text, p_now timestamptz, p_day date,
  p_actor text[], p_key text[], p_digest text[],
  p_service text[], p_priority text[], p_due timestamptz[], p_visit uuid[], p_new_visit boolean[], p_agrees boolean[],
  p_ticket uuid[], p_token text[], p_event uuid[]
) returns table (
  ord int, outcome text, ticket uuid, number int, line text, ahead int, open_counters int
) language plpgsql as $$
declare
  v_services text[];
  v_lines    text[];
  v_locked   int;
begin
  perform set_config('selaso.mall', p_mall, true);
  v_services := array(select s.id from hall.service s where s.mall = p_mall and s.id = any (p_service) order by s.id);
  v_lines := array(select distinct s.queue from hall.service s where s.mall = p_mall and s.id = any (v_services) order by 1);

  -- The rows whose locks put groups in order: services first, then lines, each by name. The day's first group makes them.
  perform 1 from queue.service_day d
    where d.mall = p_mall and d.day = p_day and d.service = any (v_services) order by d.service for update;
  get diagnostics v_locked = row_count;
  if v_locked < cardinality(v_services) then
    insert into queue.service_day (mall, service, day) select p_mall, s, p_day from unnest(v_services) s on conflict do nothing;
    perform 1 from queue.service_day d
      where d.mall = p_mall and d.day = p_day and d.service = any (v_services) order by d.service for update;
  end if;
  perform 1 from queue.number_series n
    where n.mall = p_mall and n.day = p_day and n.queue = any (v_lines) order by n.queue for update;
  get diagnostics v_locked = row_count;
  if v_locked < cardinality(v_lines) then
    insert into queue.number_series (mall, queue, day) select p_mall, l, p_day from unnest(v_lines) l on conflict do nothing;
    perform 1 from queue.number_series n
      where n.mall = p_mall and n.day = p_day and n.queue = any (v_lines) order by n.queue for update;
  end if;

  return query
  with asked as (
    select i.ord::int, i.actor, i.key, i.digest, i.service, i.priority, i.due, i.visit, i.new_visit, i.agrees,
           i.ticket, i.token, i.event, c.subject as earlier, c.digest as earlier_digest, s.queue as line, s.daily_quota
    from unnest(p_actor, p_key, p_digest, p_service, p_priority, p_due, p_visit, p_new_visit, p_agrees, p_ticket, p_token, p_event)
      with ordinality as i(actor, key, digest, service, priority, due, visit, new_visit, agrees, ticket, token, event, ord)
    left join base.command c on c.mall = p_mall and c.actor = i.actor and c.key = i.key
    left join hall.service s on s.mall = p_mall and s.id = i.service
  ),
  staffed as materialized (
    select f.queue, f.counters, f.open, f.closed_today from queue.staffing(p_day) f
    where f.queue in (select a.line from asked a)
  ),
  judged as (
    select a.*, f.open,
      case
        when a.earlier is not null and a.earlier_digest = a.digest then 'replayed'
        when a.earlier_digest is not null then 'key-reused'
        when a.line is null then 'service-unknown'
        when not a.new_visit and not exists (
          select from queue.visit v where v.mall = p_mall and v.id = a.visit and v.day = p_day) then 'visit-unknown'
        when not a.agrees and coalesce(f.counters, 0) = coalesce(f.closed_today, 0) then 'unstaffed'
      end as verdict
    from asked a left join staffed f on f.queue = a.line
  ),
  ranked as (
    select j.*, d.issued + row_number() over (partition by j.service, j.verdict is null order by j.ord) as nth,
           coalesce(d.quota, j.daily_quota) as quota
    from judged j left join queue.service_day d on d.mall = p_mall and d.service = j.service and d.day = p_day
  ),
  settled as (
    select r.*, coalesce(r.verdict, case when r.nth > r.quota then 'full' else 'issued' end) as result from ranked r
  ),
  admitted as materialized (
    select s.*, (n.last + row_number() over (partition by s.line order by s.ord))::int as number,
           (rank() over (partition by s.line order by s.due, s.ord) - 1)::int as before_in_group
    from settled s join queue.number_series n on n.mall = p_mall and n.queue = s.line and n.day = p_day
    where s.result = 'issued'
  ),
  -- How many wait before, once per queue and due time; counted to 999, which is "very many" to a person.
  waiting_before as materialized (
    select w.line, w.due, (
      select count(*) from (
        select from queue.ticket t
        where t.mall = p_mall and t.queue = w.line and t.day = p_day and t.state = 'waiting' and t.due_at <= w.due
        limit 999) few)::int as people
    from (select distinct a.line, a.due from admitted a) w
  ),
  visits as (
    insert into queue.visit (mall, id, day, started_at)
    select p_mall, a.visit, p_day, p_now from admitted a where a.new_visit
  ),
  tickets as (
    insert into queue.ticket (mall, id, visit, day, series, number, queue, service, priority, state, due_at, issued_at, token)
    select p_mall, a.ticket, a.visit, p_day, a.line, a.number, a.line, a.service, a.priority, 'waiting', a.due, p_now, a.token
    from admitted a
  ),
  series as (
    update queue.number_series n set last = n.last + a.taken
    from (select b.line, count(*)::int as taken from admitted b group by b.line) a
    where n.mall = p_mall and n.queue = a.line and n.day = p_day
  ),
  days as (
    update queue.service_day d set issued = d.issued + a.taken
    from (select b.service, count(*)::int as taken from admitted b group by b.service) a
    where d.mall = p_mall and d.service = a.service and d.day = p_day
  ),
  memory as (
    insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, a.actor, a.key, 'issueTicket', a.digest, a.ticket, p_now from admitted a where a.key is not null
  ),
  told as (
    insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, a.event, p_now, 'ticket.issued', 'tickets/' || a.ticket, a.actor,
           jsonb_build_object('number', queue.number_text(a.line, a.number), 'queue', a.line, 'zone', q.zone,
             'service', a.service, 'counter', null, 'counterLabel', null, 'booth', null, 'due', a.due, 'line', 1,
             'from', null, 'to', 'waiting', 'priority', a.priority)
    from admitted a join hall.queue q on q.mall = p_mall and q.id = a.line
    order by a.ord
  )
  select s.ord, s.result, coalesce(s.earlier, a.ticket), a.number, s.line,
         least(w.people + a.before_in_group, 999), coalesce(s.open, 0)
  from settled s
  left join admitted a on a.ord = s.ord
  left join waiting_before w on w.line = a.line and w.due = a.due
  order by s.ord;
end $$;
