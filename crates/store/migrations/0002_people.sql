-- What a team sets for an assistant, as JSON; what is missing in it has its default.
alter table assistants add column settings text not null default '{}';
-- The member who made the assistant; where unknown or gone, the first owner stands for them.
alter table assistants add column creator integer references members (id) on delete set null;

-- The beginning of a key's token, to tell keys apart by.
alter table keys add column prefix text not null default '';

-- What members may do: everywhere (no assistant) or in one assistant.
create table roles (
    member integer not null references members (id) on delete cascade,
    assistant integer references assistants (id),
    role text not null check (role in ('owner', 'editor', 'viewer'))
);

create unique index roles_everywhere on roles (member) where assistant is null;
create unique index roles_by_assistant on roles (member, assistant) where assistant is not null;

insert into roles (member, assistant, role) select id, null, role from members;
alter table members drop column role;

-- Links with which people join; each works once.
create table invitations (
    id integer primary key autoincrement,
    token_hash blob not null unique,
    email text,
    assistant integer references assistants (id),
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_at integer not null,
    expires_at integer not null
);

-- Members to whom the creator of an assistant gave the right to read shared chats.
create table grants (
    assistant integer not null references assistants (id),
    member integer not null references members (id) on delete cascade,
    primary key (assistant, member)
) without rowid;

-- Feedback that somebody of the team has dealt with.
create table reviews (
    assistant integer not null references assistants (id),
    conversation text not null,
    message text not null,
    reviewed_by text not null,
    reviewed_at integer not null,
    primary key (assistant, conversation, message)
) without rowid;
