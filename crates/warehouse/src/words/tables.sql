-- The words of one assistant's messages of one part of time. The text comes folded and parted by spaces; it is not kept.
create virtual table if not exists words_{assistant}_{part} using fts5(
    text, content = '', contentless_delete = 1, tokenize = 'ascii'
);
insert or ignore into parts values ({assistant}, {part});
-- Fewer and larger pieces to merge than FTS5 would make by itself.
insert into words_{assistant}_{part} (words_{assistant}_{part}, rank) values ('hashsize', 16777216);
insert into words_{assistant}_{part} (words_{assistant}_{part}, rank) values ('automerge', 8);
-- Which message is at which place: `rowid` of the words.
create table if not exists places_{assistant} (
    place integer primary key,
    conversation text not null,
    message text not null
);
