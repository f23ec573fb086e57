-- Printed tickets: which agent prints for whom, how its printer is, and how far each print is.
create schema printing;

-- What an agent last said of its printer.
create table printing.printer (
  mall       text not null,
  agent      uuid not null,
  fault      text check (fault in ('away', 'garbage', 'paper-out', 'cover-open', 'error', 'unsure')),
  paper      text not null check (paper in ('ok', 'near-end', 'out', 'unknown')),
  cover_open boolean not null,
  mode       text not null check (mode in ('bitmap', 'command')),
  seen_at    timestamptz not null,
  primary key (mall, agent),
  foreign key (mall, agent) references people.device
);

-- The printer chosen for a kiosk; without a row the only agent of its zone prints for it.
create table printing.choice (
  mall  text not null,
  kiosk uuid not null,
  agent uuid not null,
  primary key (mall, kiosk),
  foreign key (mall, kiosk) references people.device,
  foreign key (mall, agent) references people.device
);

create table printing.job (
  mall       text not null,
  id         uuid not null,
  agent      uuid not null,
  -- Null: a test page.
  ticket     uuid,
  -- The kiosk whose visitor waits for the paper; null = staff.
  kiosk      uuid,
  copy       int not null check (copy > 0),
  state      text not null check (state in ('reserved', 'sent', 'printed', 'failed', 'released')),
  reason     text,
  paper      jsonb not null,
  asked_at   timestamptz not null,
  sent_at    timestamptz,
  primary key (mall, id),
  constraint copy_once unique (mall, ticket, copy),
  foreign key (mall, agent) references people.device,
  foreign key (mall, kiosk) references people.device,
  foreign key (mall, ticket) references queue.ticket,
  check ((state in ('failed', 'released')) = (reason is not null))
);
create index job_open on printing.job (mall, agent, asked_at) where state in ('reserved', 'sent', 'failed');

select base.wall(t) from unnest(array['printing.printer', 'printing.choice', 'printing.job']::regclass[]) t;
