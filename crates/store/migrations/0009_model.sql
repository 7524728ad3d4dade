-- Chats that a language model is still to be asked about; none unless one is set up.
create table model_queue (
    assistant integer not null references assistants (id),
    conversation text not null,
    number integer not null, -- which chat of the conversation, from 1
    wanted_at integer not null,
    due_at integer not null, -- not to be asked about before
    primary key (assistant, conversation, number)
) without rowid;
create index model_queue_due on model_queue (due_at);

-- What the language model was given to do each day (UTC).
create table model_spending (
    day text primary key, -- such as 2026-03-02
    tokens integer not null, -- read and written
    micro_usd integer not null
) without rowid;
