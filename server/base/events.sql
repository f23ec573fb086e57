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

-- Whether a row (its xmin) was written by a transaction with a lower number than ours, or by our own. Readers of the log go
-- by these numbers: what follows from a row must not be told under a lower one than the row itself.
create or replace function base.written_before_us(p_xmin xid) returns boolean language sql stable as $$
  select age(p_xmin) >= age(pg_current_xact_id()::xid)
$$;
