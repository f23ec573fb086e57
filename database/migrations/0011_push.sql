-- Messages to phones: who asked to be told, and what was told.
create schema push;

-- The hall's own keys (VAPID, RFC 8292): by them a push service knows that a message comes from whom the browser trusted.
create table push.key (
  mall        text primary key references hall.mall,
  public_key  text not null,
  private_key text not null,
  made_at     timestamptz not null default now()
);

-- One browser that waits with one ticket; it goes when the ticket ends.
create table push.subscription (
  mall     text not null,
  id       uuid not null,
  ticket   uuid not null,
  endpoint text not null check (endpoint ~ '^https?://' and length(endpoint) <= 1000),
  p256dh   text not null,
  auth     text not null,
  locale   text not null check (locale in ('id', 'en')),
  -- Told when so many are still ahead; null: they were fewer when it began.
  near     int check (near between 0 and 9),
  made_at  timestamptz not null,
  primary key (mall, id),
  constraint browser_once unique (mall, ticket, endpoint),
  foreign key (mall, ticket) references queue.ticket on delete cascade
);

-- What is told: each kind once.
create table push.message (
  mall         text not null,
  subscription uuid not null,
  kind         text not null check (kind in ('near', 'called')),
  made_at      timestamptz not null default now(),
  -- Given to the push service.
  sent_at      timestamptz,
  primary key (mall, subscription, kind),
  foreign key (mall, subscription) references push.subscription on delete cascade
);

select base.wall(t) from unnest(array['push.key', 'push.subscription', 'push.message']::regclass[]) t;
