-- What is said in the hall. The calls themselves are tickets; here stands only which were claimed, said, or failed.
create schema announcements;

-- One board speaks in a zone. A board that falls silent loses this to another.
create table announcements.speaker (
  mall    text not null,
  zone    text not null,
  player  uuid not null,
  -- Machine time: a demonstration that moves the hall's clock must not silence a board.
  seen_at timestamptz not null,
  primary key (mall, zone),
  foreign key (mall, zone) references hall.zone
);

create table announcements.announcement (
  mall       text not null references hall.mall,
  id         uuid not null,
  zone       text not null,
  counter    text not null,
  ticket     uuid not null,
  -- The step of the queue that called: a recall is another one.
  step       bigint not null,
  number     text not null,
  state      text not null check (state in ('playing', 'played', 'failed', 'expired')),
  fault      text check (fault in ('clip-missing', 'clip-broken', 'audio-blocked', 'interrupted')),
  called_at  timestamptz not null,
  player     uuid not null,
  claimed_at timestamptz not null,
  settled_at timestamptz,
  primary key (mall, id),
  -- Steps are numbered for the whole hall.
  constraint announced_once unique (mall, step),
  foreign key (mall, zone) references hall.zone,
  foreign key (mall, counter) references hall.counter,
  foreign key (mall, ticket) references queue.ticket,
  check ((state = 'playing') = (settled_at is null)),
  check ((state = 'failed') = (fault is not null))
);
-- Two calls of a zone never sound at once.
create unique index one_voice_in_a_zone on announcements.announcement (mall, zone) where state = 'playing';
create index announcement_of_counter on announcements.announcement (mall, counter, step desc);

select base.wall(t) from unnest(array['announcements.speaker', 'announcements.announcement']::regclass[]) t;
