-- The overview asks each half minute which zone's last call was not heard.
create index announced_lately on announcements.announcement (mall, settled_at desc) where settled_at is not null;
