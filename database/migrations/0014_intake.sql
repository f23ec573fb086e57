-- What an officer looked at while serving a ticket. Of the day: a job forgets it when the day is over.
create schema intake;

-- A requirement seen at the counter; no row = not seen. Known by its words, which stay true when the list is reordered.
create table intake.paper (
  mall    text not null,
  ticket  uuid not null,
  label   text not null check (label <> ''),
  seen_at timestamptz not null,
  seen_by uuid not null,
  primary key (mall, ticket, label),
  foreign key (mall, ticket) references queue.ticket on delete cascade,
  foreign key (mall, seen_by) references people.officer
);

create table intake.note (
  mall            text not null,
  id              uuid not null,
  ticket          uuid not null,
  text            text not null check (length(text) between 1 and 300),
  written_at      timestamptz not null,
  written_by      uuid not null,
  written_by_name text not null,
  primary key (mall, id),
  foreign key (mall, ticket) references queue.ticket on delete cascade,
  foreign key (mall, written_by) references people.officer
);
create index note_of_ticket on intake.note (mall, ticket);

select base.wall(t) from unnest(array['intake.paper', 'intake.note']::regclass[]) t;
