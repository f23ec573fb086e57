-- Whoever waits far away is told when the line moves: in the transaction of the step that moved it, so that no step is
-- without its message and no message without its step. The queue itself knows nothing of this.

-- Hands a message to the job that sends it. As the owner of the database, because the job library's tables are not the
-- server's; where no process has ever run jobs there are none, and nothing is sent.
create or replace function push.enqueue(p_mall text, p_subscription uuid, p_kind text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if to_regclass('graphile_worker._private_jobs') is null then
    return;
  end if;
  perform graphile_worker.add_job('send_push',
    json_build_object('mall', p_mall, 'subscription', p_subscription, 'kind', p_kind),
    job_key => concat_ws(' ', 'push', p_mall, p_subscription, p_kind), max_attempts => 7);
exception when others then
  -- A line must move also where messages cannot be handed over.
  raise warning 'A message to a phone was not handed over: %', sqlerrm;
end $$;
revoke all on function push.enqueue(text, uuid, text) from public;
grant execute on function push.enqueue(text, uuid, text) to selaso_app;

create or replace function push.queue_moved() returns trigger language plpgsql as $$
declare
  v_told push.message;
begin
  -- Most steps of a day, in a hall where nobody asked.
  if not exists (select from push.subscription s where s.mall = base.mall()) then
    return null;
  end if;
  delete from push.subscription s using now_so n
    where s.mall = n.mall and s.ticket = n.id and n.state in ('finished', 'cancelled');
  for v_told in
    with moved as (
      select n.mall, n.id, n.day, n.queue, n.state, b.queue as left_queue, b.state as left_state
      from now_so n join before b on b.mall = n.mall and b.id = n.id
      where (n.state, n.queue, n.due_at) is distinct from (b.state, b.queue, b.due_at)
    ),
    lines as (
      select m.mall, m.day, m.queue from moved m union select m.mall, m.day, m.left_queue from moved m
    )
    insert into push.message (mall, subscription, kind)
    select s.mall, s.id, 'called'
      from moved m join push.subscription s on s.mall = m.mall and s.ticket = m.id
      where m.state = 'called' and m.left_state <> 'called'
    union all
    -- Only the front of a line can be near.
    select s.mall, s.id, 'near'
      from lines l cross join lateral (
        select t.id, row_number() over (order by t.due_at, t.id) - 1 as ahead from (
          select t.id, t.due_at from queue.ticket t
          where t.mall = l.mall and t.queue = l.queue and t.day = l.day and t.state = 'waiting'
          order by t.due_at, t.id limit 10) t) front
      join push.subscription s on s.mall = l.mall and s.ticket = front.id and front.ahead <= s.near
      -- Who was called and goes back into line knows.
      where not exists (select from push.message m where m.mall = s.mall and m.subscription = s.id)
    on conflict do nothing
    returning *
  loop
    perform push.enqueue(v_told.mall, v_told.subscription, v_told.kind);
  end loop;
  return null;
end $$;

create or replace trigger tell_phones after update on queue.ticket
  referencing old table as before new table as now_so
  for each statement execute function push.queue_moved();
