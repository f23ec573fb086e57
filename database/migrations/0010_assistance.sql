-- Help calls: somebody at a kiosk or a counter asks for a person to come.
create schema assistance;

create table assistance.help_call (
  mall        text not null references hall.mall,
  id          uuid not null,
  -- Who rang: the device, or the counter an officer rang from.
  device      uuid,
  counter     text,
  place       text not null,
  zone        text,
  state       text not null check (state in ('ringing', 'coming', 'done', 'withdrawn')),
  asked_at    timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  ended_at    timestamptz,
  primary key (mall, id),
  foreign key (mall, device) references people.device,
  foreign key (mall, counter) references hall.counter,
  foreign key (mall, zone) references hall.zone,
  check (num_nonnulls(device, counter) = 1),
  check ((state in ('ringing', 'withdrawn')) or answered_at is not null or ended_at is not null),
  check ((state in ('done', 'withdrawn')) = (ended_at is not null))
);
-- However often it is pressed, a place rings once.
create unique index help_call_of_device on assistance.help_call (mall, device) where state in ('ringing', 'coming');
create unique index help_call_of_counter on assistance.help_call (mall, counter) where state in ('ringing', 'coming');

select base.wall('assistance.help_call');
