-- Recordings that a hall says instead of the clips of the house, and what boards found out about themselves.
create table announcements.clip (
  mall        text not null references hall.mall,
  id          uuid not null,
  word        text not null check (word ~ '^[a-z]+(-[a-z]+)*$'),
  -- Its address: the file behind it never changes.
  digest      text not null,
  wav         bytea not null check (octet_length(wav) <= 300000),
  seconds     real not null,
  -- dB below full scale, and the highest sample: boards make all words equally loud from these.
  loudness    real not null,
  peak        real not null,
  source      text not null check (source in ('human', 'machine')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- Kept for a while: a board that has just asked for the list still fetches it.
  replaced_at timestamptz,
  primary key (mall, id),
  foreign key (mall, recorded_by) references people.officer,
  check (digest = encode(sha256(wav), 'hex'))
);
create unique index one_clip_a_word on announcements.clip (mall, word) where replaced_at is null;
create index clip_by_content on announcements.clip (mall, digest);

create table announcements.board_test (
  mall           text not null references hall.mall,
  id             uuid not null,
  zone           text not null,
  -- Null: somebody of the staff tried it in a browser that is no board.
  device         uuid,
  heard          boolean not null,
  audio          text not null check (audio in ('running', 'blocked')),
  stream         boolean not null,
  delay_ms       int,
  clock_ahead_ms bigint,
  broken         text[] not null,
  -- Machine time, like the sightings of a device beside which it is shown.
  tested_at      timestamptz not null default now(),
  primary key (mall, id),
  foreign key (mall, zone) references hall.zone,
  foreign key (mall, device) references people.device
);
create index last_test_of_board on announcements.board_test (mall, device, tested_at desc);

-- What boards show in writing. Nothing is said of it and no ticket knows it.
create schema notices;
create table notices.notice (
  mall      text not null references hall.mall,
  id        uuid not null,
  -- Null: the whole hall.
  zone      text,
  text_id   text not null check (char_length(text_id) between 3 and 100 and text_id !~ '[<>[:cntrl:]]'),
  text_en   text check (char_length(text_en) between 3 and 100 and text_en !~ '[<>[:cntrl:]]'),
  from_at   timestamptz not null,
  until_at  timestamptz not null,
  posted_by uuid not null,
  posted_at timestamptz not null,
  ended_at  timestamptz,
  primary key (mall, id),
  foreign key (mall, zone) references hall.zone,
  foreign key (mall, posted_by) references people.officer,
  check (until_at > from_at)
);
create index open_notice on notices.notice (mall, until_at) where ended_at is null;

select base.wall(t) from unnest(array['announcements.clip', 'announcements.board_test', 'notices.notice']::regclass[]) t;
