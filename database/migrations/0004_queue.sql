-- The queue: numbers, tickets and counters of one day.
create schema queue;

-- Last number given of a queue on a day. Its row lock makes numbers without gap or duplicate.
create table queue.number_series (
  mall  text not null,
  queue text not null,
  day   date not null,
  last  int not null default 0 check (last >= 0),
  primary key (mall, queue, day),
  foreign key (mall, queue) references hall.queue
);

-- How many numbers of a service are gone on a day; quota null = the standing quota of the service.
create table queue.service_day (
  mall    text not null,
  service text not null,
  day     date not null,
  issued  int not null default 0 check (issued >= 0),
  quota   int check (quota >= 0),
  primary key (mall, service, day),
  foreign key (mall, service) references hall.service
);

-- One person (or family) in the hall today. `busy_with` keeps them from being called at two counters at once.
create table queue.visit (
  mall       text not null references hall.mall,
  id         uuid not null,
  day        date not null,
  started_at timestamptz not null,
  busy_with  uuid,
  primary key (mall, id)
);

create table queue.counter_state (
  mall         text not null,
  counter      text not null,
  open         boolean not null default false,
  reason       text,
  -- Closed for the rest of this day.
  closed_day   date,
  officer      uuid,
  officer_name text,
  opened_at    timestamptz,
  -- Last sign of life of the officer's screen.
  seen_at      timestamptz,
  primary key (mall, counter),
  foreign key (mall, counter) references hall.counter,
  check (open = (officer is not null))
);

create sequence queue.step;

create table queue.ticket (
  mall         text not null,
  id           uuid not null,
  visit        uuid not null,
  day          date not null,
  -- The series the number was taken from; stays when the ticket moves to another queue.
  series       text not null,
  number       int not null check (number > 0),
  queue        text not null,
  service      text not null,
  priority     text check (priority in ('lansia', 'disabilitas', 'ibu-hamil', 'balita', 'korban-bencana')),
  state        text not null check (state in ('waiting', 'called', 'serving', 'parked', 'finished', 'no-show', 'cancelled')),
  -- The one number that decides who is next: arrival, minus the published credit of a priority group.
  due_at       timestamptz not null,
  issued_at    timestamptz not null,
  called_at    timestamptz,
  started_at   timestamptz,
  ended_at     timestamptz,
  counter      text,
  recalls      int not null default 0 check (recalls >= 0),
  outcome      text check (outcome in ('served', 'papers-missing', 'to-back-office', 'referred')),
  token        text not null,
  -- Rises with every step: a step decided on an older version is decided anew.
  version      int not null default 0,
  -- Which step of the hall it was last touched by: the order of steps, also within one instant.
  step         bigint,
  -- The row before its last step, and where and when the step was made: for undo within seconds.
  before_step  jsonb,
  stepped_at   timestamptz,
  stepped_by   text,
  primary key (mall, id),
  constraint number_once unique (mall, series, day, number),
  constraint token_once unique (token),
  foreign key (mall, visit) references queue.visit,
  foreign key (mall, queue) references hall.queue,
  foreign key (mall, service) references hall.service,
  foreign key (mall, counter) references hall.counter,
  check ((state in ('called', 'serving')) <= (counter is not null)),
  check ((state = 'finished') = (outcome is not null))
);
-- The proofs: a visit is at one counter, a counter has one visitor.
create unique index visitor_at_one_counter on queue.ticket (mall, visit) where state in ('called', 'serving');
create unique index counter_has_one_visitor on queue.ticket (mall, counter) where state in ('called', 'serving');
-- The line, in the order of calling. Call next walks it from the front and skips what it may not or cannot take.
create index line on queue.ticket (mall, day, due_at, id) where state = 'waiting';
create index line_of_queue on queue.ticket (mall, queue, day, due_at, id) where state = 'waiting';
create index ticket_of_visit on queue.ticket (mall, visit);
create index step_of_counter on queue.ticket (mall, stepped_by, step) where stepped_by is not null;
create index ticket_of_day on queue.ticket (mall, day, queue);

select base.wall(t) from unnest(array[
  'queue.number_series', 'queue.service_day', 'queue.visit', 'queue.counter_state', 'queue.ticket']::regclass[]) t;

-- Calls out of order are counted for everybody to see.
create index call_out_of_order on base.event (mall, at) where type = 'ticket.called' and data ? 'reason';
