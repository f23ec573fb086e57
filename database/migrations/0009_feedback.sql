-- The survey at the end of service (SKM, PermenPANRB 14/2017).
create schema relations;

-- That a served ticket was answered, once. What was answered is not here, and nothing leads from here to it.
create table relations.survey (
  mall   text not null,
  ticket uuid not null,
  day    date not null,
  -- The Idempotency-Key it came with: a repeat is thanked again. No digest of the answers is kept.
  key    text,
  primary key (mall, ticket),
  foreign key (mall, ticket) references queue.ticket
);

-- One complete questionnaire: no ticket, no time, no person. `id` is pure chance, so it tells no order.
create table relations.survey_answer (
  mall        text not null references hall.mall,
  id          text not null,
  agency      text not null,
  service     text not null,
  persyaratan smallint not null check (persyaratan between 1 and 4),
  prosedur    smallint not null check (prosedur between 1 and 4),
  waktu       smallint not null check (waktu between 1 and 4),
  biaya       smallint not null check (biaya between 1 and 4),
  produk      smallint not null check (produk between 1 and 4),
  kompetensi  smallint not null check (kompetensi between 1 and 4),
  perilaku    smallint not null check (perilaku between 1 and 4),
  sarpras     smallint not null check (sarpras between 1 and 4),
  pengaduan   smallint not null check (pengaduan between 1 and 4),
  -- The day its group was full; null = it waits and is in no figure.
  counted_on  date,
  primary key (mall, id),
  foreign key (mall, agency) references hall.agency,
  foreign key (mall, service) references hall.service
);
create index answer_counted on relations.survey_answer (mall, counted_on, agency);
create index answer_waiting on relations.survey_answer (mall, agency) where counted_on is null;

-- Who answered, apart from what they answered: counted hall-wide, never crossed with an answer.
create table relations.survey_respondent (
  mall       text not null references hall.mall,
  id         text not null,
  agency     text not null,
  slot       text not null check (slot in ('08-12', '13-17')),
  sex        text check (sex in ('female', 'male')),
  age        text check (age in ('under-20', '20-29', '30-39', '40-49', '50-59', '60-plus')),
  education  text check (education in ('primary', 'junior', 'senior', 'diploma', 'bachelor', 'postgraduate')),
  occupation text check (occupation in ('civil-servant', 'military-police', 'private', 'self-employed', 'student', 'other')),
  counted_on date,
  primary key (mall, id),
  foreign key (mall, agency) references hall.agency
);
create index respondent_counted on relations.survey_respondent (mall, counted_on);
create index respondent_waiting on relations.survey_respondent (mall, agency) where counted_on is null;

-- How many answers of an agency wait for their group. Its row lock lets groups fill one after the other.
create table relations.survey_group (
  mall   text not null,
  agency text not null,
  held   int not null default 0 check (held >= 0),
  primary key (mall, agency),
  foreign key (mall, agency) references hall.agency
);

select base.wall(t) from unnest(array[
  'relations.survey', 'relations.survey_answer', 'relations.survey_respondent', 'relations.survey_group']::regclass[]) t;
