-- Reports that members get by e-mail. A member has at most one a week and one a month of an assistant.
create table reports (
    id integer primary key autoincrement,
    assistant integer not null references assistants (id),
    member integer not null references members (id) on delete cascade,
    every text not null check (every in ('week', 'month')),
    tz text not null,
    made_at integer not null,
    next_at integer not null, -- when the next one is due
    last_sent_at integer,
    last_error text, -- why the latest one did not go out; nothing once one did
    unique (assistant, member, every)
);

create index reports_by_due on reports (next_at);
create index reports_by_member on reports (member);

-- What is to be sent. The bodies are references, not texts of chats.
create table outbox (
    id integer primary key autoincrement,
    assistant integer not null references assistants (id),
    about text not null unique, -- what it says to whom: the same is put in once
    token text not null, -- what a receiver tells a repetition by
    channel text not null check (channel in ('alert_mail', 'alert_webhook', 'report_mail')),
    member integer references members (id) on delete cascade, -- to whom, where it is a mail
    report integer references reports (id) on delete cascade,
    body text not null, -- JSON
    made_at integer not null,
    next_at integer, -- when it is tried next; while it is being sent, when it may be tried again. Nothing once settled
    attempts integer not null default 0,
    sent_at integer,
    last_error text
);

create index outbox_by_due on outbox (next_at) where next_at is not null;
create index outbox_by_member on outbox (member);
create index outbox_by_report on outbox (report);

-- Who is told of alerts besides the pages.
create table alert_settings (
    assistant integer primary key references assistants (id),
    email integer not null, -- whether owners get an e-mail
    webhook_url text,
    webhook_secret text -- signs what is sent there, so it is kept as it is
);
