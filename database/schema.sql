-- The present schema, generated from a migrated database. Do not edit: npx vitest run tools/generated -u

create table announcements.announcement (
  mall text not null,
  id uuid not null,
  zone text not null,
  counter text not null,
  ticket uuid not null,
  step bigint not null,
  number text not null,
  state text not null,
  fault text,
  called_at timestamp with time zone not null,
  player uuid not null,
  claimed_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint announced_once UNIQUE (mall, step),
  constraint announcement_check CHECK (((state = 'playing'::text) = (settled_at IS NULL))),
  constraint announcement_check1 CHECK (((state = 'failed'::text) = (fault IS NOT NULL))),
  constraint announcement_fault_check CHECK ((fault = ANY (ARRAY['clip-missing'::text, 'clip-broken'::text, 'audio-blocked'::text, 'interrupted'::text]))),
  constraint announcement_mall_counter_fkey FOREIGN KEY (mall, counter) REFERENCES hall.counter(mall, id),
  constraint announcement_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint announcement_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id),
  constraint announcement_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint announcement_pkey PRIMARY KEY (mall, id),
  constraint announcement_state_check CHECK ((state = ANY (ARRAY['playing'::text, 'played'::text, 'failed'::text, 'expired'::text])))
);

create table announcements.board_test (
  mall text not null,
  id uuid not null,
  zone text not null,
  device uuid,
  heard boolean not null,
  audio text not null,
  stream boolean not null,
  delay_ms integer,
  clock_ahead_ms bigint,
  broken text[] not null,
  tested_at timestamp with time zone default now() not null,
  constraint board_test_audio_check CHECK ((audio = ANY (ARRAY['running'::text, 'blocked'::text]))),
  constraint board_test_mall_device_fkey FOREIGN KEY (mall, device) REFERENCES people.device(mall, id),
  constraint board_test_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint board_test_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint board_test_pkey PRIMARY KEY (mall, id)
);

create table announcements.clip (
  mall text not null,
  id uuid not null,
  word text not null,
  digest text not null,
  wav bytea not null,
  seconds real not null,
  loudness real not null,
  peak real not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  constraint clip_check CHECK ((digest = encode(sha256(wav), 'hex'::text))),
  constraint clip_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint clip_mall_recorded_by_fkey FOREIGN KEY (mall, recorded_by) REFERENCES people.officer(mall, id),
  constraint clip_pkey PRIMARY KEY (mall, id),
  constraint clip_source_check CHECK ((source = ANY (ARRAY['human'::text, 'machine'::text]))),
  constraint clip_wav_check CHECK ((octet_length(wav) <= 300000)),
  constraint clip_word_check CHECK ((word ~ '^[a-z]+(-[a-z]+)*$'::text))
);

create table announcements.speaker (
  mall text not null,
  zone text not null,
  player uuid not null,
  seen_at timestamp with time zone not null,
  constraint speaker_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint speaker_pkey PRIMARY KEY (mall, zone)
);

create table assistance.help_call (
  mall text not null,
  id uuid not null,
  device uuid,
  counter text,
  place text not null,
  zone text,
  state text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  ended_at timestamp with time zone,
  constraint help_call_check CHECK ((num_nonnulls(device, counter) = 1)),
  constraint help_call_check1 CHECK (((state = ANY (ARRAY['ringing'::text, 'withdrawn'::text])) OR (answered_at IS NOT NULL) OR (ended_at IS NOT NULL))),
  constraint help_call_check2 CHECK (((state = ANY (ARRAY['done'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))),
  constraint help_call_mall_counter_fkey FOREIGN KEY (mall, counter) REFERENCES hall.counter(mall, id),
  constraint help_call_mall_device_fkey FOREIGN KEY (mall, device) REFERENCES people.device(mall, id),
  constraint help_call_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint help_call_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint help_call_pkey PRIMARY KEY (mall, id),
  constraint help_call_state_check CHECK ((state = ANY (ARRAY['ringing'::text, 'coming'::text, 'done'::text, 'withdrawn'::text])))
);

create table base.command (
  mall text not null,
  actor text not null,
  key text not null,
  operation text not null,
  digest text not null,
  subject uuid,
  answer jsonb,
  at timestamp with time zone not null,
  constraint command_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint command_pkey PRIMARY KEY (mall, actor, key)
);

create table base.event (
  mall text not null,
  txid xid8 default pg_current_xact_id() not null,
  seq bigint generated always as identity not null,
  id uuid not null,
  at timestamp with time zone not null,
  type text not null,
  subject text not null,
  actor text not null,
  data jsonb not null,
  constraint event_pkey PRIMARY KEY (mall, txid, seq),
  constraint event_type_check CHECK ((type ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text))
);

create table base.secret (
  name text not null,
  value text not null,
  constraint secret_pkey PRIMARY KEY (name),
  constraint secret_value_check CHECK ((length(value) >= 32))
);

create table hall.agency (
  mall text not null,
  id text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  connection text not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint agency_connection_check CHECK ((connection = ANY (ARRAY['connected'::text, 'not-connected'::text, 'not-yet-connected'::text]))),
  constraint agency_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint agency_pkey PRIMARY KEY (mall, id)
);

create table hall.booth (
  mall text not null,
  id text not null,
  zone text not null,
  agency text not null,
  label text,
  rect jsonb not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint booth_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint booth_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint booth_pkey PRIMARY KEY (mall, id)
);

create table hall.change (
  mall text not null,
  id uuid not null,
  seq bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor text not null,
  kind text not null,
  target text not null,
  before jsonb not null,
  after jsonb not null,
  undoes uuid,
  constraint change_check CHECK ((before <> after)),
  constraint change_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint change_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint change_mall_undoes_fkey FOREIGN KEY (mall, undoes) REFERENCES hall.change(mall, id),
  constraint change_pkey PRIMARY KEY (mall, id)
);

create table hall.counter (
  mall text not null,
  id text not null,
  booth text not null,
  label text not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint counter_mall_booth_fkey FOREIGN KEY (mall, booth) REFERENCES hall.booth(mall, id),
  constraint counter_pkey PRIMARY KEY (mall, id)
);

create table hall.counter_queue (
  mall text not null,
  counter text not null,
  queue text not null,
  rank integer default 0 not null,
  constraint counter_queue_mall_counter_fkey FOREIGN KEY (mall, counter) REFERENCES hall.counter(mall, id),
  constraint counter_queue_mall_queue_fkey FOREIGN KEY (mall, queue) REFERENCES hall.queue(mall, id),
  constraint counter_queue_pkey PRIMARY KEY (mall, counter, queue)
);

create table hall.document (
  mall text not null,
  id text not null,
  rank integer default 0 not null,
  facts jsonb not null,
  constraint document_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint document_pkey PRIMARY KEY (mall, id)
);

create table hall.floor (
  mall text not null,
  level integer not null,
  name text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint floor_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint floor_pkey PRIMARY KEY (mall, level)
);

create table hall.holiday (
  mall text not null,
  date date not null,
  name text not null,
  kind text not null,
  status text not null,
  facts jsonb default '{}'::jsonb not null,
  constraint holiday_kind_check CHECK ((kind = ANY (ARRAY['libur-nasional'::text, 'cuti-bersama'::text, 'libur-daerah'::text, 'penutupan'::text]))),
  constraint holiday_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint holiday_pkey PRIMARY KEY (mall, date)
);

create table hall.hours (
  mall text not null,
  agency text not null,
  regular jsonb not null,
  ramadan jsonb,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint hours_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint hours_pkey PRIMARY KEY (mall, agency),
  constraint hours_ramadan_check CHECK ((jsonb_typeof(ramadan) = 'object'::text)),
  constraint hours_regular_check CHECK ((jsonb_typeof(regular) = 'object'::text))
);

create table hall.life_event (
  mall text not null,
  id text not null,
  rank integer not null,
  facts jsonb not null,
  constraint life_event_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint life_event_pkey PRIMARY KEY (mall, id)
);

create table hall.mall (
  mall text not null,
  name text not null,
  city text not null,
  time_zone text not null,
  zone_label text not null,
  settings jsonb not null,
  version bigint default 1 not null,
  constraint mall_mall_check CHECK ((mall ~ '^[a-z][a-z0-9-]{1,40}$'::text)),
  constraint mall_pkey PRIMARY KEY (mall)
);

create table hall.paper (
  mall text not null,
  name text not null,
  facts jsonb not null,
  constraint paper_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint paper_pkey PRIMARY KEY (mall, name)
);

create table hall.queue (
  mall text not null,
  id text not null,
  agency text not null,
  zone text not null,
  name jsonb not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint queue_id_check CHECK ((id ~ '^[A-Z][0-9]{1,2}$'::text)),
  constraint queue_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint queue_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint queue_pkey PRIMARY KEY (mall, id)
);

create table hall.queue_booth (
  mall text not null,
  queue text not null,
  booth text not null,
  rank integer default 0 not null,
  constraint queue_booth_mall_booth_fkey FOREIGN KEY (mall, booth) REFERENCES hall.booth(mall, id),
  constraint queue_booth_mall_queue_fkey FOREIGN KEY (mall, queue) REFERENCES hall.queue(mall, id),
  constraint queue_booth_pkey PRIMARY KEY (mall, queue, booth)
);

create table hall.season (
  mall text not null,
  name text not null,
  starts date not null,
  ends date not null,
  facts jsonb not null,
  constraint season_check CHECK ((starts <= ends)),
  constraint season_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint season_name_check CHECK ((name = 'ramadan'::text)),
  constraint season_pkey PRIMARY KEY (mall, name, starts)
);

create table hall.service (
  mall text not null,
  id text not null,
  agency text not null,
  queue text not null,
  name jsonb not null,
  kind text not null,
  counter_minutes numeric not null,
  daily_quota integer,
  published boolean not null,
  standard jsonb not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint service_counter_minutes_check CHECK ((counter_minutes > (0)::numeric)),
  constraint service_daily_quota_check CHECK ((daily_quota >= 0)),
  constraint service_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint service_mall_queue_fkey FOREIGN KEY (mall, queue) REFERENCES hall.queue(mall, id),
  constraint service_pkey PRIMARY KEY (mall, id)
);

create table hall.zone (
  mall text not null,
  id text not null,
  level integer not null,
  name text not null,
  letter text not null,
  rank integer default 0 not null,
  facts jsonb default '{}'::jsonb not null,
  constraint zone_mall_level_fkey FOREIGN KEY (mall, level) REFERENCES hall.floor(mall, level),
  constraint zone_pkey PRIMARY KEY (mall, id)
);

create table intake.note (
  mall text not null,
  id uuid not null,
  ticket uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  written_by_name text not null,
  constraint note_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id) ON DELETE CASCADE,
  constraint note_mall_written_by_fkey FOREIGN KEY (mall, written_by) REFERENCES people.officer(mall, id),
  constraint note_pkey PRIMARY KEY (mall, id),
  constraint note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300)))
);

create table intake.paper (
  mall text not null,
  ticket uuid not null,
  label text not null,
  seen_at timestamp with time zone not null,
  seen_by uuid not null,
  constraint paper_label_check CHECK ((label <> ''::text)),
  constraint paper_mall_seen_by_fkey FOREIGN KEY (mall, seen_by) REFERENCES people.officer(mall, id),
  constraint paper_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id) ON DELETE CASCADE,
  constraint paper_pkey PRIMARY KEY (mall, ticket, label)
);

create table notices.notice (
  mall text not null,
  id uuid not null,
  zone text,
  text_id text not null,
  text_en text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  posted_by uuid not null,
  posted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint notice_check CHECK ((until_at > from_at)),
  constraint notice_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint notice_mall_posted_by_fkey FOREIGN KEY (mall, posted_by) REFERENCES people.officer(mall, id),
  constraint notice_mall_zone_fkey FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id),
  constraint notice_pkey PRIMARY KEY (mall, id),
  constraint notice_text_en_check CHECK ((((char_length(text_en) >= 3) AND (char_length(text_en) <= 100)) AND (text_en !~ '[<>[:cntrl:]]'::text))),
  constraint notice_text_id_check CHECK ((((char_length(text_id) >= 3) AND (char_length(text_id) <= 100)) AND (text_id !~ '[<>[:cntrl:]]'::text)))
);

create table people.assignment (
  mall text not null,
  officer uuid not null,
  role text not null,
  agency text,
  constraint assignment_agency FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint assignment_agency_fits_role CHECK (((role = ANY (ARRAY['officer'::text, 'agency-lead'::text])) = (agency IS NOT NULL))),
  constraint assignment_mall_officer_fkey FOREIGN KEY (mall, officer) REFERENCES people.officer(mall, id) ON DELETE CASCADE,
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'agency-lead'::text, 'duty-manager'::text, 'admin'::text, 'leader'::text])))
);

create table people.device (
  mall text not null,
  id uuid not null,
  kind text not null,
  label text not null,
  zone text,
  token_hash text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint device_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'board'::text, 'print-agent'::text]))),
  constraint device_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint device_pkey PRIMARY KEY (mall, id),
  constraint device_token_once UNIQUE (token_hash),
  constraint device_zone FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id)
);

create table people.enrolment (
  mall text not null,
  id uuid not null,
  kind text not null,
  label text not null,
  zone text,
  code_hash text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  device uuid,
  constraint enrolment_check CHECK (((kind <> 'board'::text) OR (zone IS NOT NULL))),
  constraint enrolment_code_once UNIQUE (mall, code_hash),
  constraint enrolment_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'board'::text]))),
  constraint enrolment_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 80))),
  constraint enrolment_mall_device_fkey FOREIGN KEY (mall, device) REFERENCES people.device(mall, id),
  constraint enrolment_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint enrolment_pkey PRIMARY KEY (mall, id),
  constraint enrolment_zone FOREIGN KEY (mall, zone) REFERENCES hall.zone(mall, id)
);

create table people.officer (
  mall text not null,
  id uuid not null,
  username text not null,
  name text not null,
  password_hash text not null,
  must_change_password boolean default false not null,
  active boolean default true not null,
  failed_attempts integer default 0 not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint officer_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint officer_pkey PRIMARY KEY (mall, id),
  constraint username_once UNIQUE (mall, username)
);

create table people.session (
  mall text not null,
  id text not null,
  officer uuid not null,
  data jsonb not null,
  expires_at timestamp with time zone not null,
  constraint session_mall_officer_fkey FOREIGN KEY (mall, officer) REFERENCES people.officer(mall, id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (mall, id)
);

create table printing.choice (
  mall text not null,
  kiosk uuid not null,
  agent uuid not null,
  constraint choice_mall_agent_fkey FOREIGN KEY (mall, agent) REFERENCES people.device(mall, id),
  constraint choice_mall_kiosk_fkey FOREIGN KEY (mall, kiosk) REFERENCES people.device(mall, id),
  constraint choice_pkey PRIMARY KEY (mall, kiosk)
);

create table printing.job (
  mall text not null,
  id uuid not null,
  agent uuid not null,
  ticket uuid,
  kiosk uuid,
  copy integer not null,
  state text not null,
  reason text,
  paper jsonb not null,
  asked_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint copy_once UNIQUE (mall, ticket, copy),
  constraint job_check CHECK (((state = ANY (ARRAY['failed'::text, 'released'::text])) = (reason IS NOT NULL))),
  constraint job_copy_check CHECK ((copy > 0)),
  constraint job_mall_agent_fkey FOREIGN KEY (mall, agent) REFERENCES people.device(mall, id),
  constraint job_mall_kiosk_fkey FOREIGN KEY (mall, kiosk) REFERENCES people.device(mall, id),
  constraint job_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id),
  constraint job_pkey PRIMARY KEY (mall, id),
  constraint job_state_check CHECK ((state = ANY (ARRAY['reserved'::text, 'sent'::text, 'printed'::text, 'failed'::text, 'released'::text])))
);

create table printing.printer (
  mall text not null,
  agent uuid not null,
  fault text,
  paper text not null,
  cover_open boolean not null,
  mode text not null,
  seen_at timestamp with time zone not null,
  constraint printer_fault_check CHECK ((fault = ANY (ARRAY['away'::text, 'garbage'::text, 'paper-out'::text, 'cover-open'::text, 'error'::text, 'unsure'::text]))),
  constraint printer_mall_agent_fkey FOREIGN KEY (mall, agent) REFERENCES people.device(mall, id),
  constraint printer_mode_check CHECK ((mode = ANY (ARRAY['bitmap'::text, 'command'::text]))),
  constraint printer_paper_check CHECK ((paper = ANY (ARRAY['ok'::text, 'near-end'::text, 'out'::text, 'unknown'::text]))),
  constraint printer_pkey PRIMARY KEY (mall, agent)
);

create table push.key (
  mall text not null,
  public_key text not null,
  private_key text not null,
  made_at timestamp with time zone default now() not null,
  constraint key_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint key_pkey PRIMARY KEY (mall)
);

create table push.message (
  mall text not null,
  subscription uuid not null,
  kind text not null,
  made_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['near'::text, 'called'::text]))),
  constraint message_mall_subscription_fkey FOREIGN KEY (mall, subscription) REFERENCES push.subscription(mall, id) ON DELETE CASCADE,
  constraint message_pkey PRIMARY KEY (mall, subscription, kind)
);

create table push.subscription (
  mall text not null,
  id uuid not null,
  ticket uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  locale text not null,
  near integer,
  made_at timestamp with time zone not null,
  constraint browser_once UNIQUE (mall, ticket, endpoint),
  constraint subscription_endpoint_check CHECK (((endpoint ~ '^https?://'::text) AND (length(endpoint) <= 1000))),
  constraint subscription_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint subscription_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id) ON DELETE CASCADE,
  constraint subscription_near_check CHECK (((near >= 0) AND (near <= 9))),
  constraint subscription_pkey PRIMARY KEY (mall, id)
);

create table queue.counter_state (
  mall text not null,
  counter text not null,
  open boolean default false not null,
  reason text,
  closed_day date,
  officer uuid,
  officer_name text,
  opened_at timestamp with time zone,
  seen_at timestamp with time zone,
  constraint counter_state_check CHECK ((open = (officer IS NOT NULL))),
  constraint counter_state_mall_counter_fkey FOREIGN KEY (mall, counter) REFERENCES hall.counter(mall, id),
  constraint counter_state_pkey PRIMARY KEY (mall, counter)
);

create table queue.number_series (
  mall text not null,
  queue text not null,
  day date not null,
  last integer default 0 not null,
  constraint number_series_last_check CHECK ((last >= 0)),
  constraint number_series_mall_queue_fkey FOREIGN KEY (mall, queue) REFERENCES hall.queue(mall, id),
  constraint number_series_pkey PRIMARY KEY (mall, queue, day)
);

create table queue.service_day (
  mall text not null,
  service text not null,
  day date not null,
  issued integer default 0 not null,
  quota integer,
  constraint service_day_issued_check CHECK ((issued >= 0)),
  constraint service_day_mall_service_fkey FOREIGN KEY (mall, service) REFERENCES hall.service(mall, id),
  constraint service_day_pkey PRIMARY KEY (mall, service, day),
  constraint service_day_quota_check CHECK ((quota >= 0))
);

create table queue.ticket (
  mall text not null,
  id uuid not null,
  visit uuid not null,
  day date not null,
  series text not null,
  number integer not null,
  queue text not null,
  service text not null,
  priority text,
  state text not null,
  due_at timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  called_at timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  counter text,
  recalls integer default 0 not null,
  outcome text,
  token text not null,
  version integer default 0 not null,
  step bigint,
  before_step jsonb,
  stepped_at timestamp with time zone,
  stepped_by text,
  constraint number_once UNIQUE (mall, series, day, number),
  constraint ticket_check CHECK (((state = ANY (ARRAY['called'::text, 'serving'::text])) <= (counter IS NOT NULL))),
  constraint ticket_check1 CHECK (((state = 'finished'::text) = (outcome IS NOT NULL))),
  constraint ticket_mall_counter_fkey FOREIGN KEY (mall, counter) REFERENCES hall.counter(mall, id),
  constraint ticket_mall_queue_fkey FOREIGN KEY (mall, queue) REFERENCES hall.queue(mall, id),
  constraint ticket_mall_service_fkey FOREIGN KEY (mall, service) REFERENCES hall.service(mall, id),
  constraint ticket_mall_visit_fkey FOREIGN KEY (mall, visit) REFERENCES queue.visit(mall, id),
  constraint ticket_number_check CHECK ((number > 0)),
  constraint ticket_outcome_check CHECK ((outcome = ANY (ARRAY['served'::text, 'papers-missing'::text, 'to-back-office'::text, 'referred'::text]))),
  constraint ticket_pkey PRIMARY KEY (mall, id),
  constraint ticket_priority_check CHECK ((priority = ANY (ARRAY['lansia'::text, 'disabilitas'::text, 'ibu-hamil'::text, 'balita'::text, 'korban-bencana'::text]))),
  constraint ticket_recalls_check CHECK ((recalls >= 0)),
  constraint ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'parked'::text, 'finished'::text, 'no-show'::text, 'cancelled'::text]))),
  constraint token_once UNIQUE (token)
);

create table queue.visit (
  mall text not null,
  id uuid not null,
  day date not null,
  started_at timestamp with time zone not null,
  busy_with uuid,
  constraint visit_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint visit_pkey PRIMARY KEY (mall, id)
);

create table relations.survey (
  mall text not null,
  ticket uuid not null,
  day date not null,
  key text,
  constraint survey_mall_ticket_fkey FOREIGN KEY (mall, ticket) REFERENCES queue.ticket(mall, id),
  constraint survey_pkey PRIMARY KEY (mall, ticket)
);

create table relations.survey_answer (
  mall text not null,
  id text not null,
  agency text not null,
  service text not null,
  persyaratan smallint not null,
  prosedur smallint not null,
  waktu smallint not null,
  biaya smallint not null,
  produk smallint not null,
  kompetensi smallint not null,
  perilaku smallint not null,
  sarpras smallint not null,
  pengaduan smallint not null,
  counted_on date,
  constraint survey_answer_biaya_check CHECK (((biaya >= 1) AND (biaya <= 4))),
  constraint survey_answer_kompetensi_check CHECK (((kompetensi >= 1) AND (kompetensi <= 4))),
  constraint survey_answer_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint survey_answer_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint survey_answer_mall_service_fkey FOREIGN KEY (mall, service) REFERENCES hall.service(mall, id),
  constraint survey_answer_pengaduan_check CHECK (((pengaduan >= 1) AND (pengaduan <= 4))),
  constraint survey_answer_perilaku_check CHECK (((perilaku >= 1) AND (perilaku <= 4))),
  constraint survey_answer_persyaratan_check CHECK (((persyaratan >= 1) AND (persyaratan <= 4))),
  constraint survey_answer_pkey PRIMARY KEY (mall, id),
  constraint survey_answer_produk_check CHECK (((produk >= 1) AND (produk <= 4))),
  constraint survey_answer_prosedur_check CHECK (((prosedur >= 1) AND (prosedur <= 4))),
  constraint survey_answer_sarpras_check CHECK (((sarpras >= 1) AND (sarpras <= 4))),
  constraint survey_answer_waktu_check CHECK (((waktu >= 1) AND (waktu <= 4)))
);

create table relations.survey_group (
  mall text not null,
  agency text not null,
  held integer default 0 not null,
  constraint survey_group_held_check CHECK ((held >= 0)),
  constraint survey_group_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint survey_group_pkey PRIMARY KEY (mall, agency)
);

create table relations.survey_respondent (
  mall text not null,
  id text not null,
  agency text not null,
  slot text not null,
  sex text,
  age text,
  education text,
  occupation text,
  counted_on date,
  constraint survey_respondent_age_check CHECK ((age = ANY (ARRAY['under-20'::text, '20-29'::text, '30-39'::text, '40-49'::text, '50-59'::text, '60-plus'::text]))),
  constraint survey_respondent_education_check CHECK ((education = ANY (ARRAY['primary'::text, 'junior'::text, 'senior'::text, 'diploma'::text, 'bachelor'::text, 'postgraduate'::text]))),
  constraint survey_respondent_mall_agency_fkey FOREIGN KEY (mall, agency) REFERENCES hall.agency(mall, id),
  constraint survey_respondent_mall_fkey FOREIGN KEY (mall) REFERENCES hall.mall(mall),
  constraint survey_respondent_occupation_check CHECK ((occupation = ANY (ARRAY['civil-servant'::text, 'military-police'::text, 'private'::text, 'self-employed'::text, 'student'::text, 'other'::text]))),
  constraint survey_respondent_pkey PRIMARY KEY (mall, id),
  constraint survey_respondent_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text]))),
  constraint survey_respondent_slot_check CHECK ((slot = ANY (ARRAY['08-12'::text, '13-17'::text])))
);

CREATE INDEX announced_lately ON announcements.announcement USING btree (mall, settled_at DESC) WHERE (settled_at IS NOT NULL);
CREATE INDEX announcement_of_counter ON announcements.announcement USING btree (mall, counter, step DESC);
CREATE UNIQUE INDEX one_voice_in_a_zone ON announcements.announcement USING btree (mall, zone) WHERE (state = 'playing'::text);
CREATE INDEX last_test_of_board ON announcements.board_test USING btree (mall, device, tested_at DESC);
CREATE INDEX clip_by_content ON announcements.clip USING btree (mall, digest);
CREATE UNIQUE INDEX one_clip_a_word ON announcements.clip USING btree (mall, word) WHERE (replaced_at IS NULL);
CREATE UNIQUE INDEX help_call_of_counter ON assistance.help_call USING btree (mall, counter) WHERE (state = ANY (ARRAY['ringing'::text, 'coming'::text]));
CREATE UNIQUE INDEX help_call_of_device ON assistance.help_call USING btree (mall, device) WHERE (state = ANY (ARRAY['ringing'::text, 'coming'::text]));
CREATE INDEX command_by_age ON base.command USING btree (at);
CREATE INDEX call_out_of_order ON base.event USING btree (mall, at) WHERE ((type = 'ticket.called'::text) AND (data ? 'reason'::text));
CREATE INDEX event_of_subject ON base.event USING btree (mall, subject, txid, seq);
CREATE INDEX change_by_age ON hall.change USING btree (mall, seq DESC);
CREATE INDEX change_of_target ON hall.change USING btree (mall, kind, target, seq DESC);
CREATE UNIQUE INDEX undone_once ON hall.change USING btree (mall, undoes) WHERE (undoes IS NOT NULL);
CREATE INDEX counter_queue_by_queue ON hall.counter_queue USING btree (mall, queue);
CREATE INDEX note_of_ticket ON intake.note USING btree (mall, ticket);
CREATE INDEX open_notice ON notices.notice USING btree (mall, until_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX assignment_once ON people.assignment USING btree (mall, officer, role, COALESCE(agency, ''::text));
CREATE INDEX session_by_officer ON people.session USING btree (mall, officer);
CREATE UNIQUE INDEX session_once ON people.session USING btree (id);
CREATE INDEX job_open ON printing.job USING btree (mall, agent, asked_at) WHERE (state = ANY (ARRAY['reserved'::text, 'sent'::text, 'failed'::text]));
CREATE UNIQUE INDEX counter_has_one_visitor ON queue.ticket USING btree (mall, counter) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));
CREATE INDEX line ON queue.ticket USING btree (mall, day, due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX line_of_queue ON queue.ticket USING btree (mall, queue, day, due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX step_of_counter ON queue.ticket USING btree (mall, stepped_by, step) WHERE (stepped_by IS NOT NULL);
CREATE INDEX ticket_of_day ON queue.ticket USING btree (mall, day, queue);
CREATE INDEX ticket_of_visit ON queue.ticket USING btree (mall, visit);
CREATE UNIQUE INDEX visitor_at_one_counter ON queue.ticket USING btree (mall, visit) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));
CREATE INDEX answer_counted ON relations.survey_answer USING btree (mall, counted_on, agency);
CREATE INDEX answer_waiting ON relations.survey_answer USING btree (mall, agency) WHERE (counted_on IS NULL);
CREATE INDEX respondent_counted ON relations.survey_respondent USING btree (mall, counted_on);
CREATE INDEX respondent_waiting ON relations.survey_respondent USING btree (mall, agency) WHERE (counted_on IS NULL);

alter table announcements.announcement force row level security;
create policy own_mall on announcements.announcement for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table announcements.board_test force row level security;
create policy own_mall on announcements.board_test for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table announcements.clip force row level security;
create policy own_mall on announcements.clip for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table announcements.speaker force row level security;
create policy own_mall on announcements.speaker for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table assistance.help_call force row level security;
create policy own_mall on assistance.help_call for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table base.command force row level security;
create policy own_mall on base.command for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table base.event force row level security;
create policy own_mall on base.event for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.agency force row level security;
create policy own_mall on hall.agency for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.booth force row level security;
create policy own_mall on hall.booth for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.change force row level security;
create policy own_mall on hall.change for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.counter force row level security;
create policy own_mall on hall.counter for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.counter_queue force row level security;
create policy own_mall on hall.counter_queue for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.document force row level security;
create policy own_mall on hall.document for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.floor force row level security;
create policy own_mall on hall.floor for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.holiday force row level security;
create policy own_mall on hall.holiday for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.hours force row level security;
create policy own_mall on hall.hours for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.life_event force row level security;
create policy own_mall on hall.life_event for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.mall force row level security;
create policy listed on hall.mall for select using (true);
create policy own_mall on hall.mall for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.paper force row level security;
create policy own_mall on hall.paper for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.queue force row level security;
create policy own_mall on hall.queue for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.queue_booth force row level security;
create policy own_mall on hall.queue_booth for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.season force row level security;
create policy own_mall on hall.season for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.service force row level security;
create policy own_mall on hall.service for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table hall.zone force row level security;
create policy own_mall on hall.zone for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table intake.note force row level security;
create policy own_mall on intake.note for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table intake.paper force row level security;
create policy own_mall on intake.paper for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table notices.notice force row level security;
create policy own_mall on notices.notice for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table people.assignment force row level security;
create policy own_mall on people.assignment for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table people.device force row level security;
create policy own_mall on people.device for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table people.enrolment force row level security;
create policy own_mall on people.enrolment for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table people.officer force row level security;
create policy own_mall on people.officer for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table people.session force row level security;
create policy known_by_digest on people.session for select using ((id = ( SELECT NULLIF(current_setting('selaso.session'::text, true), ''::text) AS "nullif")));
create policy own_mall on people.session for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table printing.choice force row level security;
create policy own_mall on printing.choice for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table printing.job force row level security;
create policy own_mall on printing.job for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table printing.printer force row level security;
create policy own_mall on printing.printer for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table push.key force row level security;
create policy own_mall on push.key for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table push.message force row level security;
create policy own_mall on push.message for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table push.subscription force row level security;
create policy own_mall on push.subscription for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table queue.counter_state force row level security;
create policy own_mall on queue.counter_state for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table queue.number_series force row level security;
create policy own_mall on queue.number_series for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table queue.service_day force row level security;
create policy own_mall on queue.service_day for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table queue.ticket force row level security;
create policy own_mall on queue.ticket for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table queue.visit force row level security;
create policy own_mall on queue.visit for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table relations.survey force row level security;
create policy own_mall on relations.survey for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table relations.survey_answer force row level security;
create policy own_mall on relations.survey_answer for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table relations.survey_group force row level security;
create policy own_mall on relations.survey_group for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));
alter table relations.survey_respondent force row level security;
create policy own_mall on relations.survey_respondent for all using ((mall = ( SELECT base.mall() AS mall))) with check ((mall = ( SELECT base.mall() AS mall)));

CREATE OR REPLACE FUNCTION base.mall()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('selaso.mall'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION base.read_events(p_mall text, p_txid xid8, p_seq bigint, p_limit integer)
 RETURNS TABLE(txid text, seq bigint, id uuid, at timestamp with time zone, type text, subject text, actor text, data jsonb, ended boolean)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('selaso.mall', p_mall, true);
  return query
    select e.txid::text, e.seq, e.id, e.at, e.type, e.subject, e.actor, e.data,
           e.txid < pg_snapshot_xmin(pg_current_snapshot())
    from base.event e
    where e.mall = p_mall and (e.txid, e.seq) > (p_txid, p_seq)
    order by e.txid, e.seq
    limit p_limit;
end $function$
;

CREATE OR REPLACE FUNCTION base.wall(tbl regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy own_mall on %s using (mall = (select base.mall())) with check (mall = (select base.mall()))', tbl);
end $function$
;

CREATE OR REPLACE FUNCTION base.written_before_us(p_xmin xid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select age(p_xmin) >= age(pg_current_xact_id()::xid)
$function$
;

CREATE OR REPLACE FUNCTION people.session_of(wanted text)
 RETURNS SETOF people.session
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('selaso.session', wanted, true);
  return query select * from people.session s where s.id = wanted;
end $function$
;

CREATE OR REPLACE FUNCTION push.enqueue(p_mall text, p_subscription uuid, p_kind text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if to_regclass('graphile_worker._private_jobs') is null then
    return;
  end if;
  perform graphile_worker.add_job('send_push',
    json_build_object('mall', p_mall, 'subscription', p_subscription, 'kind', p_kind),
    job_key => concat_ws(' ', 'push', p_mall, p_subscription, p_kind), max_attempts => 7);
exception when others then
  -- A line must move also where messages cannot be handed over.
  raise warning 'A message to a phone was not handed over: %', sqlerrm;
end $function$
;

CREATE OR REPLACE FUNCTION push.queue_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  v_told push.message;
begin
  -- Most steps of a day, in a hall where nobody asked.
  if not exists (select from push.subscription s where s.mall = base.mall()) then
    return null;
  end if;
  delete from push.subscription s using now_so n
    where s.mall = n.mall and s.ticket = n.id and n.state in ('finished', 'cancelled');
  for v_told in
    with moved as (
      select n.mall, n.id, n.day, n.queue, n.state, b.queue as left_queue, b.state as left_state
      from now_so n join before b on b.mall = n.mall and b.id = n.id
      where (n.state, n.queue, n.due_at) is distinct from (b.state, b.queue, b.due_at)
    ),
    lines as (
      select m.mall, m.day, m.queue from moved m union select m.mall, m.day, m.left_queue from moved m
    )
    insert into push.message (mall, subscription, kind)
    select s.mall, s.id, 'called'
      from moved m join push.subscription s on s.mall = m.mall and s.ticket = m.id
      where m.state = 'called' and m.left_state <> 'called'
    union all
    -- Only the front of a line can be near.
    select s.mall, s.id, 'near'
      from lines l cross join lateral (
        select t.id, row_number() over (order by t.due_at, t.id) - 1 as ahead from (
          select t.id, t.due_at from queue.ticket t
          where t.mall = l.mall and t.queue = l.queue and t.day = l.day and t.state = 'waiting'
          order by t.due_at, t.id limit 10) t) front
      join push.subscription s on s.mall = l.mall and s.ticket = front.id and front.ahead <= s.near
      -- Who was called and goes back into line knows.
      where not exists (select from push.message m where m.mall = s.mall and m.subscription = s.id)
    on conflict do nothing
    returning *
  loop
    perform push.enqueue(v_told.mall, v_told.subscription, v_told.kind);
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION queue.call_next(p_mall text, p_now timestamp with time zone, p_day date, p_counter text[], p_officer uuid[], p_actor text[], p_key text[], p_digest text[], p_event uuid[], p_place jsonb)
 RETURNS TABLE(ord integer, result text, ticket queue.ticket)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  v_look    record;
  v_next    record;
  v_ords    int[] := '{}';
  v_tickets uuid[] := '{}';
  v_visits  uuid[] := '{}';
  v_called  queue.ticket[];
begin
  if cardinality(p_counter) = 0 then
    return;
  end if;
  perform set_config('selaso.mall', p_mall, true);
  perform from queue.counter_state s where s.mall = p_mall and s.counter = any (p_counter) order by s.counter for update;

  for i in 1 .. cardinality(p_counter) loop
    ord := i;
    ticket := null;
    select s.open, s.officer,
           (select t from queue.ticket t
              where t.mall = p_mall and t.counter = p_counter[i] and t.state in ('called', 'serving')) as current,
           (select c from base.command c where c.mall = p_mall and c.actor = p_actor[i] and c.key = p_key[i]) as earlier
      into v_look
      from queue.counter_state s where s.mall = p_mall and s.counter = p_counter[i];

    if (v_look.earlier).key is not null then
      result := case when (v_look.earlier).digest = p_digest[i] then 'replayed' else 'key-reused' end;
      select t.* into ticket from queue.ticket t where t.mall = p_mall and t.id = (v_look.earlier).subject;
    elsif v_look.open is not true then
      result := 'closed';
    elsif v_look.officer <> p_officer[i] then
      result := 'taken';
    elsif (v_look.current).id is not null then
      -- A second press while the visitor walks over shows the same number; while serving it is refused.
      ticket := v_look.current;
      result := case ticket.state when 'called' then 'current' else 'busy' end;
    else
      select t.id, t.visit into v_next
        from queue.ticket t join queue.visit v on v.mall = t.mall and v.id = t.visit
        where t.mall = p_mall and t.day = p_day and t.state = 'waiting' and v.busy_with is null and t.visit <> all (v_visits)
          and t.queue = any (array(select q.queue from hall.counter_queue q where q.mall = p_mall and q.counter = p_counter[i]))
          and base.written_before_us(t.xmin)
        order by t.due_at, t.id
        limit 1
        for no key update of t, v skip locked;
      if found then
        v_ords := v_ords || i;
        v_tickets := v_tickets || v_next.id;
        v_visits := v_visits || v_next.visit;
        continue;
      end if;
      result := 'empty';
    end if;
    return next;
  end loop;

  if v_ords = '{}' then
    return;
  end if;
  with called as (
    update queue.ticket t
      set state = 'called', counter = p_counter[n.ord], called_at = p_now, recalls = 0,
          before_step = jsonb_build_object('state', t.state, 'queue', t.queue, 'service', t.service, 'counter', t.counter,
            'called_at', t.called_at, 'started_at', t.started_at, 'ended_at', t.ended_at, 'recalls', t.recalls,
            'outcome', t.outcome, 'due_at', t.due_at, 'priority', t.priority),
          stepped_at = p_now, stepped_by = p_counter[n.ord], version = t.version + 1, step = nextval('queue.step')
      from unnest(v_ords, v_tickets) as n(ord, id)
      where t.mall = p_mall and t.id = n.id
      returning n.ord, t
  )
  select array_agg(c.ord), array_agg(c.t) into v_ords, v_called from called c;
  update queue.visit v set busy_with = n.ticket
    from unnest(v_tickets, v_visits) as n(ticket, visit) where v.mall = p_mall and v.id = n.visit;
  update queue.counter_state s set seen_at = p_now
    where s.mall = p_mall and s.counter = any (array(select p_counter[o] from unnest(v_ords) o));
  insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, p_event[n.ord], p_now, 'ticket.called', 'tickets/' || t.id, p_actor[n.ord],
           (p_place -> n.ord - 1) || jsonb_build_object('number', queue.number_text(t.series, t.number), 'queue', t.queue,
             'due', t.due_at, 'line', -1, 'from', 'waiting', 'to', 'called', 'recall', 0)
    from unnest(v_ords) with ordinality as n(ord, i), lateral (select (v_called[n.i]).*) t;
  insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, p_actor[n.ord], p_key[n.ord], 'callNext', p_digest[n.ord], v_called[n.i].id, p_now
    from unnest(v_ords) with ordinality as n(ord, i) where p_key[n.ord] is not null;
  return query select n.ord, 'called', v_called[n.i] from unnest(v_ords) with ordinality as n(ord, i);
end $function$
;

CREATE OR REPLACE FUNCTION queue.issue_tickets(p_mall text, p_now timestamp with time zone, p_day date, p_actor text[], p_key text[], p_digest text[], p_service text[], p_priority text[], p_due timestamp with time zone[], p_visit uuid[], p_new_visit boolean[], p_agrees boolean[], p_ticket uuid[], p_token text[], p_event uuid[])
 RETURNS TABLE(ord integer, outcome text, ticket uuid, number integer, line text, ahead integer, open_counters integer)
 LANGUAGE plpgsql
AS $function$
declare
  v_services text[];
  v_lines    text[];
  v_locked   int;
begin
  perform set_config('selaso.mall', p_mall, true);
  v_services := array(select s.id from hall.service s where s.mall = p_mall and s.id = any (p_service) order by s.id);
  v_lines := array(select distinct s.queue from hall.service s where s.mall = p_mall and s.id = any (v_services) order by 1);

  -- The rows whose locks put groups in order: services first, then lines, each by name. The day's first group makes them.
  perform 1 from queue.service_day d
    where d.mall = p_mall and d.day = p_day and d.service = any (v_services) order by d.service for update;
  get diagnostics v_locked = row_count;
  if v_locked < cardinality(v_services) then
    insert into queue.service_day (mall, service, day) select p_mall, s, p_day from unnest(v_services) s on conflict do nothing;
    perform 1 from queue.service_day d
      where d.mall = p_mall and d.day = p_day and d.service = any (v_services) order by d.service for update;
  end if;
  perform 1 from queue.number_series n
    where n.mall = p_mall and n.day = p_day and n.queue = any (v_lines) order by n.queue for update;
  get diagnostics v_locked = row_count;
  if v_locked < cardinality(v_lines) then
    insert into queue.number_series (mall, queue, day) select p_mall, l, p_day from unnest(v_lines) l on conflict do nothing;
    perform 1 from queue.number_series n
      where n.mall = p_mall and n.day = p_day and n.queue = any (v_lines) order by n.queue for update;
  end if;

  return query
  with asked as (
    select i.ord::int, i.actor, i.key, i.digest, i.service, i.priority, i.due, i.visit, i.new_visit, i.agrees,
           i.ticket, i.token, i.event, c.subject as earlier, c.digest as earlier_digest, s.queue as line, s.daily_quota
    from unnest(p_actor, p_key, p_digest, p_service, p_priority, p_due, p_visit, p_new_visit, p_agrees, p_ticket, p_token, p_event)
      with ordinality as i(actor, key, digest, service, priority, due, visit, new_visit, agrees, ticket, token, event, ord)
    left join base.command c on c.mall = p_mall and c.actor = i.actor and c.key = i.key
    left join hall.service s on s.mall = p_mall and s.id = i.service
  ),
  staffed as materialized (
    select f.queue, f.counters, f.open, f.closed_today from queue.staffing(p_day) f
    where f.queue in (select a.line from asked a)
  ),
  judged as (
    select a.*, f.open,
      case
        when a.earlier is not null and a.earlier_digest = a.digest then 'replayed'
        when a.earlier_digest is not null then 'key-reused'
        when a.line is null then 'service-unknown'
        when not a.new_visit and not exists (
          select from queue.visit v where v.mall = p_mall and v.id = a.visit and v.day = p_day) then 'visit-unknown'
        when not a.agrees and coalesce(f.counters, 0) = coalesce(f.closed_today, 0) then 'unstaffed'
      end as verdict
    from asked a left join staffed f on f.queue = a.line
  ),
  ranked as (
    select j.*, d.issued + row_number() over (partition by j.service, j.verdict is null order by j.ord) as nth,
           coalesce(d.quota, j.daily_quota) as quota
    from judged j left join queue.service_day d on d.mall = p_mall and d.service = j.service and d.day = p_day
  ),
  settled as (
    select r.*, coalesce(r.verdict, case when r.nth > r.quota then 'full' else 'issued' end) as result from ranked r
  ),
  admitted as materialized (
    select s.*, (n.last + row_number() over (partition by s.line order by s.ord))::int as number,
           (rank() over (partition by s.line order by s.due, s.ord) - 1)::int as before_in_group
    from settled s join queue.number_series n on n.mall = p_mall and n.queue = s.line and n.day = p_day
    where s.result = 'issued'
  ),
  -- How many wait before, once per queue and due time; counted to 999, which is "very many" to a person.
  waiting_before as materialized (
    select w.line, w.due, (
      select count(*) from (
        select from queue.ticket t
        where t.mall = p_mall and t.queue = w.line and t.day = p_day and t.state = 'waiting' and t.due_at <= w.due
        limit 999) few)::int as people
    from (select distinct a.line, a.due from admitted a) w
  ),
  visits as (
    insert into queue.visit (mall, id, day, started_at)
    select p_mall, a.visit, p_day, p_now from admitted a where a.new_visit
  ),
  tickets as (
    insert into queue.ticket (mall, id, visit, day, series, number, queue, service, priority, state, due_at, issued_at, token)
    select p_mall, a.ticket, a.visit, p_day, a.line, a.number, a.line, a.service, a.priority, 'waiting', a.due, p_now, a.token
    from admitted a
  ),
  series as (
    update queue.number_series n set last = n.last + a.taken
    from (select b.line, count(*)::int as taken from admitted b group by b.line) a
    where n.mall = p_mall and n.queue = a.line and n.day = p_day
  ),
  days as (
    update queue.service_day d set issued = d.issued + a.taken
    from (select b.service, count(*)::int as taken from admitted b group by b.service) a
    where d.mall = p_mall and d.service = a.service and d.day = p_day
  ),
  memory as (
    insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, a.actor, a.key, 'issueTicket', a.digest, a.ticket, p_now from admitted a where a.key is not null
  ),
  told as (
    insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, a.event, p_now, 'ticket.issued', 'tickets/' || a.ticket, a.actor,
           jsonb_build_object('number', queue.number_text(a.line, a.number), 'queue', a.line, 'zone', q.zone,
             'service', a.service, 'counter', null, 'counterLabel', null, 'booth', null, 'due', a.due, 'line', 1,
             'from', null, 'to', 'waiting', 'priority', a.priority)
    from admitted a join hall.queue q on q.mall = p_mall and q.id = a.line
    order by a.ord
  )
  select s.ord, s.result, coalesce(s.earlier, a.ticket), a.number, s.line,
         least(w.people + a.before_in_group, 999), coalesce(s.open, 0)
  from settled s
  left join admitted a on a.ord = s.ord
  left join waiting_before w on w.line = a.line and w.due = a.due
  order by s.ord;
end $function$
;

CREATE OR REPLACE FUNCTION queue.number_text(series text, number integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((series || '-'::text) || lpad((number)::text, GREATEST(3, length((number)::text)), '0'::text))
;

CREATE OR REPLACE FUNCTION queue.read_steps(p_mall text, p_ticket uuid[], p_actor text[], p_key text[])
 RETURNS TABLE(ord integer, ticket queue.ticket, at_officer uuid, earlier text)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('selaso.mall', p_mall, true);
  for i in 1 .. cardinality(p_ticket) loop
    ord := i;
    select t.* into ticket from queue.ticket t where t.mall = p_mall and t.id = p_ticket[i];
    at_officer := (select s.officer from queue.counter_state s where s.mall = p_mall and s.counter = (ticket).counter);
    earlier := (select c.digest from base.command c where c.mall = p_mall and c.actor = p_actor[i] and c.key = p_key[i]);
    return next;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION queue.staffing(p_day date)
 RETURNS TABLE(queue text, counters integer, open integer, closed_today integer)
 LANGUAGE sql
 STABLE
AS $function$
  select q.id, count(c.counter)::int, (count(*) filter (where s.open))::int,
         (count(*) filter (where s.closed_day = p_day and not s.open))::int
  from hall.queue q
  left join hall.counter_queue c on c.mall = q.mall and c.queue = q.id
  left join queue.counter_state s on s.mall = c.mall and s.counter = c.counter
  where q.mall = base.mall()
  group by q.id
$function$
;

CREATE OR REPLACE FUNCTION queue.write_steps(p_mall text, p_steps jsonb)
 RETURNS SETOF queue.ticket
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  v_written queue.ticket[];
begin
  if p_steps = '[]' then
    return;
  end if;
  perform set_config('selaso.mall', p_mall, true);
  with written as (
    update queue.ticket t
      set state = n.state, queue = n.queue, service = n.service, counter = n.counter, called_at = n.called_at,
          started_at = n.started_at, ended_at = n.ended_at, recalls = n.recalls, outcome = n.outcome, due_at = n.due_at,
          priority = n.priority, before_step = n.before_step, stepped_at = n.stepped_at, stepped_by = n.stepped_by,
          version = t.version + 1, step = nextval('queue.step')
      from jsonb_to_recordset(p_steps) as n(
        id uuid, version int, state text, queue text, service text, counter text, called_at timestamptz,
        started_at timestamptz, ended_at timestamptz, recalls int, outcome text, due_at timestamptz, priority text,
        before_step jsonb, stepped_at timestamptz, stepped_by text)
      where t.mall = p_mall and t.id = n.id and t.version = n.version
      returning t
  )
  select array_agg(t) into v_written from written;
  update queue.visit v set busy_with = t.busy
    from (select t.id, t.visit, case when t.state in ('called', 'serving') then t.id end as busy from unnest(v_written) t) t
    where v.mall = p_mall and v.id = t.visit and (t.busy is not null or v.busy_with = t.id)
      and v.busy_with is distinct from t.busy;
  insert into base.event (mall, id, at, type, subject, actor, data)
    select p_mall, n.event, n.at, n.type, 'tickets/' || n.id, n.actor, n.data
    from jsonb_to_recordset(p_steps) as n(id uuid, event uuid, at timestamptz, type text, actor text, data jsonb)
    where n.id in (select t.id from unnest(v_written) t);
  insert into base.command (mall, actor, key, operation, digest, subject, at)
    select p_mall, n.actor, n.key, n.operation, n.digest, n.id, n.at
    from jsonb_to_recordset(p_steps) as n(id uuid, actor text, key text, operation text, digest text, at timestamptz)
    where n.id in (select t.id from unnest(v_written) t) and n.key is not null;
  return query select * from unnest(v_written);
end $function$
;


CREATE TRIGGER tell_phones AFTER UPDATE ON queue.ticket REFERENCING OLD TABLE AS before NEW TABLE AS now_so FOR EACH STATEMENT EXECUTE FUNCTION push.queue_moved();
