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
  constraint assignment_agency foreign key (mall, agency) references hall.agency,
  -- Officer and agency lead work for one agency; the others for the hall.
  constraint assignment_agency_fits_role check ((role in ('officer', 'agency-lead')) = (agency is not null))
);
create unique index assignment_once on people.assignment (mall, officer, role, coalesce(agency, ''));

-- An officer with all roles, as everybody reads it. The invoker's row security holds in it.
create view people.staff with (security_invoker = true) as
  select o.mall, o.id, o.username, o.name, o.must_change_password, o.active, o.locked_until,
         coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'agency', a.agency) order by a.role, a.agency)
                   from people.assignment a where a.mall = o.mall and a.officer = o.id), '[]') as assignments
  from people.officer o;

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
create unique index session_once on people.session (id);

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
  constraint device_zone foreign key (mall, zone) references hall.zone
);

select base.wall(t) from unnest(array['people.officer', 'people.assignment', 'people.session', 'people.device']::regclass[]) t;

-- A cookie names no mall, so its session is found by the digest alone: who knows the digest may read that one row.
create policy known_by_digest on people.session for select
  using (id = (select nullif(current_setting('selaso.session', true), '')));

create function people.session_of(wanted text) returns setof people.session language plpgsql as $$
begin
  perform set_config('selaso.session', wanted, true);
  return query select * from people.session s where s.id = wanted;
end $$;
