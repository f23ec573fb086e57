-- What administrators changed of the hall: from what to what, so that it can be read and put back. Append only.
create table hall.change (
  mall   text not null references hall.mall,
  id     uuid not null,
  -- Changes of a hall go one after the other (its row is locked), so this is the order in which they happened.
  seq    bigint generated always as identity,
  at     timestamptz not null,
  -- Kind and id of who did it, never a name.
  actor  text not null,
  kind   text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  target text not null,
  before jsonb not null,
  after  jsonb not null,
  -- The change that this one takes back.
  undoes uuid,
  primary key (mall, id),
  foreign key (mall, undoes) references hall.change,
  check (before <> after)
);
create index change_by_age on hall.change (mall, seq desc);
create index change_of_target on hall.change (mall, kind, target, seq desc);
-- Of two who take the same change back at once, one does.
create unique index undone_once on hall.change (mall, undoes) where undoes is not null;

select base.wall('hall.change');

-- An invitation to a kiosk or board: a short code that is shown as QR and typed, once, within minutes.
create table people.enrolment (
  mall       text not null references hall.mall,
  id         uuid not null,
  kind       text not null check (kind in ('kiosk', 'board')),
  label      text not null check (char_length(label) between 1 and 80),
  zone       text,
  -- SHA-256 of the code. It has 40 random bits only, which is enough for the quarter of an hour in which it opens anything.
  code_hash  text not null,
  made_at    timestamptz not null,
  -- Machine time, like everything that ends access: a demo that moves the hall's clock must not stretch it.
  expires_at timestamptz not null,
  ended_at   timestamptz,
  -- The device it became.
  device     uuid,
  primary key (mall, id),
  constraint enrolment_code_once unique (mall, code_hash),
  constraint enrolment_zone foreign key (mall, zone) references hall.zone,
  foreign key (mall, device) references people.device,
  check (kind <> 'board' or zone is not null)
);
select base.wall('people.enrolment');
