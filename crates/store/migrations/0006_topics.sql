-- What was learnt about an assistant's topics: JSON, compressed.
create table topic_models (
    assistant integer primary key references assistants (id),
    model blob not null,
    made_at integer not null,
    chats integer not null -- that it was learnt from
);

-- The topics of an assistant. An id is never given twice.
create table topics (
    assistant integer not null references assistants (id),
    topic text not null,
    name text not null,
    named_by_team integer not null default 0,
    status text not null default 'open' check (status in ('open', 'done', 'muted', 'hidden')),
    pinned integer not null default 0,
    merged_into text, -- the topic that took its chats
    made_at integer not null,
    done_at integer,
    told_at integer, -- when the owners were last told that it grows
    primary key (assistant, topic)
) without rowid;
