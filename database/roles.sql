-- Roles, applied before every migration run by the owner of the database. Repeatable.
-- selaso_app is what the server signs in as: it owns nothing, cannot bypass row security, and cannot create objects.
-- selaso_jobs owns the job library's schema and nothing else (the library asks for CREATE on the database, migrate.ts
-- grants it); what a job does to the hall it does as selaso_app.
do $$
begin
  if not exists (select from pg_roles where rolname = 'selaso_app') then
    create role selaso_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'selaso_jobs') then
    create role selaso_jobs login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
  -- So that an owner who is no superuser may hand the jobs' schema over. From 16 on, who makes a role is its member at
  -- once, but may not act as it, and that is asked for by a word which 15 does not know.
  if not pg_has_role(current_user, 'selaso_jobs',
                     case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then
    execute format('grant selaso_jobs to %I', current_user);
  end if;
end $$;

create schema if not exists graphile_worker authorization selaso_jobs;

alter role selaso_app set statement_timeout = '15s';
alter role selaso_app set lock_timeout = '5s';
alter role selaso_app set idle_in_transaction_session_timeout = '20s';
