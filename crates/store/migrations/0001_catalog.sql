-- Times are microseconds since 1970, JSON is text, secrets are SHA-256 sums.

create table assistants (
    id integer primary key autoincrement,
    name text not null unique,
    tz text not null,
    seal_rules text not null,
    created_at integer not null
);

create table keys (
    id integer primary key autoincrement,
    assistant integer not null references assistants (id),
    kind text not null check (kind in ('secret', 'publishable')),
    token_hash blob not null unique,
    origins text not null,
    created_at integer not null,
    revoked_at integer
);

create index keys_by_assistant on keys (assistant);

create table members (
    id integer primary key autoincrement,
    email text not null,
    folded_email text not null unique,
    name text not null,
    password_hash text not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_at integer not null
);

create table sessions (
    token_hash blob not null primary key,
    member integer not null references members (id) on delete cascade,
    created_at integer not null,
    expires_at integer not null
);

create index sessions_by_expiry on sessions (expires_at);

-- At most one row: the link with which the first owner is made.
create table setup_token (
    one integer primary key check (one = 1),
    token_hash blob not null,
    created_at integer not null
);

-- What was said to us, in order. Rows leave once they are folded; their numbers are never used again.
create table journal (
    seq integer primary key autoincrement,
    assistant integer not null references assistants (id),
    received_at integer not null,
    count integer not null,
    events blob not null
);

-- Ids that were ever taken, so that a repeated event changes nothing however late it comes.
create table event_ids (
    assistant integer not null,
    id text not null,
    primary key (assistant, id)
) without rowid;

-- 'checkpoint': the last journal row that was folded. 'pending': events in the journal.
create table counters (
    name text not null primary key,
    value integer not null
) without rowid;

insert into counters (name, value) values ('checkpoint', 0), ('pending', 0);

-- What the fold remembers of each conversation.
create table conversations (
    assistant integer not null,
    conversation text not null,
    due_at integer,
    state blob not null,
    primary key (assistant, conversation)
);

create index conversations_due on conversations (due_at) where due_at is not null;
