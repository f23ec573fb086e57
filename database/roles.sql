-- Roles, applied before every migration run by the owner of the database. Repeatable.
-- selaso_app is what the server signs in as: it owns nothing, cannot bypass row security, and cannot create objects.
do $$
begin
  if not exists (select from pg_roles where rolname = 'selaso_app') then
    create role selaso_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
end $$;

alter role selaso_app set statement_timeout = '15s';
alter role selaso_app set lock_timeout = '5s';
alter role selaso_app set idle_in_transaction_session_timeout = '20s';
