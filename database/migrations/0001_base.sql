-- The ground: which mall a transaction sees, the event log, and the memory of commands.
create schema base;

-- The mall of this transaction; unset = no mall = no rows.
create function base.mall() returns text
  language sql stable parallel safe
  return nullif(current_setting('selaso.mall', true), '');

-- Row-level security of a table, forced for its owner too: a query that forgets its filter sees its own mall only.
create function base.wall(tbl regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy own_mall on %s using (mall = (select base.mall())) with check (mall = (select base.mall()))', tbl);
end $$;

-- One row per thing that happened: audit trail, live feed, outbox and the source of every figure. Append only.
create table base.event (
  mall    text not null,
  -- The writing transaction. A reader takes only events of transactions that have all ended, in (txid, seq) order:
  -- so nothing that commits late can appear behind a position already read.
  txid    xid8 not null default pg_current_xact_id(),
  seq     bigint generated always as identity,
  id      uuid not null,
  at      timestamptz not null,
  type    text not null check (type ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  subject text not null,
  actor   text not null,
  data    jsonb not null,
  primary key (mall, txid, seq)
);
create index event_of_subject on base.event (mall, subject, txid, seq);
select base.wall('base.event');

-- The memory of commands: the same actor and Idempotency-Key give the same answer.
create table base.command (
  mall      text not null,
  actor     text not null,
  key       text not null check (length(key) between 8 and 200),
  operation text not null,
  -- Digest of the request: the same key for another request is refused.
  digest    text not null,
  -- What was answered; hot commands keep only the ticket and render the answer anew.
  subject   uuid,
  answer    jsonb,
  at        timestamptz not null,
  primary key (mall, actor, key)
);
create index command_by_age on base.command (at);
select base.wall('base.command');

-- The installation's root secret; session keys and role passwords are derived from it. Not for the server's role.
create table base.secret (
  name  text primary key,
  value text not null check (length(value) >= 32)
);
