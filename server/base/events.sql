-- Events of a mall after a position, in the order of the stream, with whether the transaction of each and all before it
-- have ended (events.ts, `readEvents`). A function, so that a reading is one statement that names its mall itself.

create or replace function base.read_events(p_mall text, p_txid xid8, p_seq bigint, p_limit int)
  returns table (txid text, seq bigint, id uuid, at timestamptz, type text, subject text, actor text, data jsonb, ended boolean)
  language plpgsql as $$
begin
  perform set_config('selaso.mall', p_mall, true);
  return query
    select e.txid::text, e.seq, e.id, e.at, e.type, e.subject, e.actor, e.data,
           e.txid < pg_snapshot_xmin(pg_current_snapshot())
    from base.event e
    where e.mall = p_mall and (e.txid, e.seq) > (p_txid, p_seq)
    order by e.txid, e.seq
    limit p_limit;
end $$;
