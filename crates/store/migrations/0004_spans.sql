-- Traces of OpenTelemetry: what waits of each, and what late pieces are told by.
create table traces (
    assistant integer not null references assistants (id),
    trace text not null,
    -- Pieces that wait, and their bytes.
    waiting integer not null,
    bytes integer not null,
    -- Pieces that ever came.
    pieces integer not null,
    -- Whether nothing encloses what came that could still come; whether something will surely come.
    rooted integer not null,
    awaited integer not null,
    first_at integer not null,
    last_at integer not null,
    -- From when on the pieces are to be looked at; nothing where none wait.
    due_at integer,
    -- What is remembered of the events that the trace became.
    told text,
    primary key (assistant, trace)
) without rowid;

create index traces_due on traces (due_at) where due_at is not null;
create index traces_waiting on traces (assistant, waiting, bytes) where waiting > 0;
create index traces_old on traces (last_at) where waiting = 0;

-- Pieces of traces that wait for the rest: spans and log records, as JSON.
create table pieces (
    id integer primary key autoincrement,
    assistant integer not null,
    trace text not null,
    key text not null,
    piece blob not null,
    unique (assistant, trace, key),
    foreign key (assistant, trace) references traces (assistant, trace) on delete cascade
);
