-- Which change of the model is the latest, and by which one chats were last put into topics.
alter table topic_models add column version integer not null default 0;
alter table topic_models add column assigned integer not null default 0;

-- When owners are told that a topic grows. Without a row: as usual.
create table topic_alert_settings (
    assistant integer primary key references assistants (id),
    chats integer not null, -- so many chats; 0: never
    days integer not null -- within so many days
);

-- Topics that grew. Whoever sends alerts marks them.
create table topic_alerts (
    id integer primary key autoincrement,
    assistant integer not null references assistants (id),
    topic text not null,
    chats integer not null,
    days integer not null,
    made_at integer not null,
    sent_at integer
);

create index topic_alerts_unsent on topic_alerts (id) where sent_at is null;
