-- What a team found that its assistant should do better. The words of chats are not here: they are read where chats are.
create table issues (
    assistant integer not null references assistants (id),
    number integer not null, -- from 1, by assistant; never given twice
    title text not null,
    type text not null
        check (type in ('misclassification', 'incomplete_answer', 'missing_content', 'outside_our_control')),
    priority text not null check (priority in ('urgent', 'high', 'medium', 'low')),
    status text not null check (status in ('open', 'in_progress', 'fixed', 'closed')),
    assignee integer references members (id) on delete set null,
    topic text, -- its id, or what the team wrote where there is no such topic
    agent text,
    workflow text,
    release text, -- that fixes it; nothing for the next one
    notes text not null,
    suggestion text, -- key of the suggestion that it was made of
    created_by text not null,
    created_at integer not null,
    updated_at integer not null,
    settled_at integer, -- when it was last said to be fixed or closed; nothing while it is open
    primary key (assistant, number)
);

-- Chats that show an issue.
create table issue_chats (
    assistant integer not null,
    number integer not null,
    chat text not null,
    message text, -- the response that shows it
    why text check (why in ('thumb_down', 'low_rating', 'fallback', 'handover')), -- nothing where added by hand
    added_by text not null,
    added_at integer not null,
    primary key (assistant, number, chat),
    foreign key (assistant, number) references issues (assistant, number)
);

create index issue_chats_by_chat on issue_chats (assistant, chat);

-- Every change of an issue, in order.
create table issue_history (
    id integer primary key autoincrement,
    assistant integer not null,
    number integer not null,
    changed_at integer not null,
    changed_by text not null,
    field text not null,
    was text,
    became text,
    foreign key (assistant, number) references issues (assistant, number)
);

create index issue_history_by_issue on issue_history (assistant, number);

-- Suggestions of issues that somebody does not want to see again.
create table dismissals (
    assistant integer not null references assistants (id),
    suggestion text not null,
    dismissed_by text not null,
    dismissed_at integer not null,
    primary key (assistant, suggestion)
);
