-- What the server's role may do. Applied after every migration run. Events and the log of changes are append only for it.
grant usage on schema base, hall, people, queue, assistance, intake, announcements, notices, printing, push, relations to selaso_app;
grant select, insert, update, delete on all tables in schema base, hall, people, queue, assistance, intake, announcements, notices, printing, push, relations to selaso_app;
grant usage on all sequences in schema base, hall, people, queue, assistance, intake, announcements, notices, printing, push, relations to selaso_app;
grant execute on all functions in schema base, hall, people, queue, assistance, intake, announcements, notices, printing, push, relations to selaso_app;
revoke update, delete, truncate on base.event from selaso_app;
revoke update, delete, truncate on hall.change from selaso_app;
revoke all on base.secret from selaso_app;
