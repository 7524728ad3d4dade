-- What the team calls users.
create table user_names (
    assistant bigint not null references assistants (id),
    user_id text not null,
    name text not null,
    primary key (assistant, user_id)
);

-- Lists of chats that the team keeps, each as the query string of its page.
create table views (
    id bigint not null primary key,
    assistant bigint not null references assistants (id),
    name text not null,
    query text not null,
    -- Who made it, and what they were called then, for when they are gone.
    member bigint references members (id) on delete set null,
    made_by text not null,
    created_at bigint not null,
    unique (assistant, name)
);

-- 'views': the last number that a view got; none is used again.
insert into counters (name, value) values ('views', 0);

-- When the feedback was given that the mark is on; a later one of the same user needs a mark of its own. Unknown for marks
-- of old, which stand.
alter table reviews add column given_at bigint;
