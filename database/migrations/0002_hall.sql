-- The hall as data: what a blueprint brings and administrators edit.
-- A fact stands once: in a column when SQL asks for it, else in `facts`, in the words of the blueprint. Names that are
-- read from signs are Indonesian in their column; their English stands in `facts`. `rank` is the order shown.
create schema hall;

create table hall.mall (
  mall      text primary key check (mall ~ '^[a-z][a-z0-9-]{1,40}$'),
  name      text not null,
  city      text not null,
  time_zone text not null,
  zone_label text not null,
  settings  jsonb not null,
  -- Rises with every change of the hall's data, so that servers know when to read it again.
  version   bigint not null default 1
);

create table hall.agency (
  mall       text not null references hall.mall,
  id         text not null,
  name       text not null,
  short_name text not null,
  kind       text not null,
  -- Banks stand in the hall and are not connected, by design; an agency may be present and not linked yet.
  connection text not null check (connection in ('connected', 'not-connected', 'not-yet-connected')),
  rank       int not null default 0,
  facts      jsonb not null default '{}',
  primary key (mall, id)
);

create table hall.floor (
  mall  text not null references hall.mall,
  level int not null,
  name  text not null,
  facts jsonb not null default '{}',
  primary key (mall, level)
);

create table hall.zone (
  mall   text not null,
  id     text not null,
  level  int not null,
  name   text not null,
  letter text not null,
  rank   int not null default 0,
  facts  jsonb not null default '{}',
  primary key (mall, id),
  foreign key (mall, level) references hall.floor
);

create table hall.booth (
  mall   text not null,
  id     text not null,
  zone   text not null,
  agency text not null,
  label  text,
  rect   jsonb not null,
  rank   int not null default 0,
  facts  jsonb not null default '{}',
  primary key (mall, id),
  foreign key (mall, zone) references hall.zone,
  foreign key (mall, agency) references hall.agency
);

-- A line of people. Its id is the prefix that is printed and spoken.
create table hall.queue (
  mall   text not null,
  id     text not null check (id ~ '^[A-Z][0-9]{1,2}$'),
  agency text not null,
  zone   text not null,
  name   jsonb not null,
  rank   int not null default 0,
  facts  jsonb not null default '{}',
  primary key (mall, id),
  foreign key (mall, agency) references hall.agency,
  foreign key (mall, zone) references hall.zone
);

create table hall.queue_booth (
  mall  text not null,
  queue text not null,
  booth text not null,
  rank  int not null default 0,
  primary key (mall, queue, booth),
  foreign key (mall, queue) references hall.queue,
  foreign key (mall, booth) references hall.booth
);

create table hall.counter (
  mall  text not null,
  id    text not null,
  booth text not null,
  label text not null,
  rank  int not null default 0,
  facts jsonb not null default '{}',
  primary key (mall, id),
  foreign key (mall, booth) references hall.booth
);

-- Several counters share a queue, and one counter may serve several queues.
create table hall.counter_queue (
  mall    text not null,
  counter text not null,
  queue   text not null,
  -- The queue it serves first has the lowest.
  rank    int not null default 0,
  primary key (mall, counter, queue),
  foreign key (mall, counter) references hall.counter,
  foreign key (mall, queue) references hall.queue
);
create index counter_queue_by_queue on hall.counter_queue (mall, queue);

create table hall.service (
  mall            text not null,
  id              text not null,
  agency          text not null,
  queue           text not null,
  name            jsonb not null,
  kind            text not null,
  counter_minutes numeric not null check (counter_minutes > 0),
  -- Numbers a day; null = no limit.
  daily_quota     int check (daily_quota >= 0),
  published       boolean not null,
  -- The 14 components of the service standard, as in the blueprint.
  standard        jsonb not null,
  rank            int not null default 0,
  -- Keywords, note and provenance.
  facts           jsonb not null default '{}',
  primary key (mall, id),
  foreign key (mall, agency) references hall.agency,
  foreign key (mall, queue) references hall.queue
);

create table hall.document (
  mall  text not null references hall.mall,
  id    text not null,
  rank  int not null default 0,
  facts jsonb not null,
  primary key (mall, id)
);

create table hall.life_event (
  mall  text not null references hall.mall,
  id    text not null,
  rank  int not null,
  facts jsonb not null,
  primary key (mall, id)
);

-- Hours per agency; '' = the hall's own, which every agency without a row follows.
create table hall.hours (
  mall    text not null references hall.mall,
  agency  text not null,
  -- Weeks of the blueprint: mon … sun, each null or {open, close, breaks}.
  regular jsonb not null check (jsonb_typeof(regular) = 'object'),
  -- Null = the regular hours, within those of the hall.
  ramadan jsonb check (jsonb_typeof(ramadan) = 'object'),
  rank    int not null default 0,
  facts   jsonb not null default '{}',
  primary key (mall, agency)
);

create table hall.season (
  mall   text not null references hall.mall,
  name   text not null check (name = 'ramadan'),
  starts date not null,
  ends   date not null,
  facts  jsonb not null,
  primary key (mall, name, starts),
  check (starts <= ends)
);

create table hall.holiday (
  mall   text not null references hall.mall,
  date   date not null,
  name   text not null,
  kind   text not null check (kind in ('libur-nasional', 'cuti-bersama', 'libur-daerah', 'penutupan')),
  status text not null,
  facts  jsonb not null default '{}',
  primary key (mall, date)
);

-- Whole parts of the blueprint that are kept as they came: contingency plan, visitor figures, provenance of files.
create table hall.paper (
  mall  text not null references hall.mall,
  name  text not null,
  facts jsonb not null,
  primary key (mall, name)
);

select base.wall(t) from unnest(array[
  'hall.agency', 'hall.floor', 'hall.zone', 'hall.booth', 'hall.queue', 'hall.queue_booth', 'hall.counter',
  'hall.counter_queue', 'hall.service', 'hall.document', 'hall.life_event', 'hall.hours', 'hall.season',
  'hall.holiday', 'hall.paper']::regclass[]) t;

-- The list of malls is public (a directory); a mall is changed only from inside it.
alter table hall.mall enable row level security;
alter table hall.mall force row level security;
create policy listed on hall.mall for select using (true);
create policy own_mall on hall.mall using (mall = (select base.mall())) with check (mall = (select base.mall()));
