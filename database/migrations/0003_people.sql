-- Staff, their sessions, and devices.
create schema people;

create table people.officer (
  mall                 text not null references hall.mall,
  id                   uuid not null,
  username             text not null,
  -- Display name at work.
  name                 text not null,
  password_hash        text not null,
  must_change_password boolean not null default false,
  active               boolean not null default true,
  failed_attempts      int not null default 0,
  locked_until         timestamptz,
  created_at           timestamptz not null,
  primary key (mall, id),
  constraint username_once unique (mall, username)
);

create table people.assignment (
  mall    text not null,
  officer uuid not null,
  role    text not null check (role in ('officer', 'agency-lead', 'duty-manager', 'admin', 'leader')),
  agency  text,
  foreign key (mall, officer) references people.officer on delete cascade,
  foreign key (mall, agency) references hall.agency,
  -- Officer and agency lead work for one agency; the others for the hall.
  check ((role in ('officer', 'agency-lead')) = (agency is not null))
);
create unique index assignment_once on people.assignment (mall, officer, role, coalesce(agency, ''));

create table people.session (
  mall       text not null,
  -- SHA-256 of the cookie's session id: a copy of this table opens nothing.
  id         text not null,
  officer    uuid not null,
  data       jsonb not null,
  expires_at timestamptz not null,
  primary key (mall, id),
  foreign key (mall, officer) references people.officer on delete cascade
);
create index session_by_officer on people.session (mall, officer);

create table people.device (
  mall       text not null references hall.mall,
  id         uuid not null,
  kind       text not null check (kind in ('kiosk', 'board', 'print-agent')),
  label      text not null,
  zone       text,
  token_hash text not null,
  created_at timestamptz not null,
  seen_at    timestamptz,
  revoked_at timestamptz,
  primary key (mall, id),
  constraint device_token_once unique (token_hash),
  foreign key (mall, zone) references hall.zone
);

select base.wall(t) from unnest(array['people.officer', 'people.assignment', 'people.session', 'people.device']::regclass[]) t;
