-- What is concluded about a chat. `chats.topic` is the id of a topic; the name stands in `topics`.
alter table chats add column resolution_reason varchar;
alter table chats add column sentiment_score double; -- -1 to 1
alter table chats add column sentiment_moved double; -- -2 to 2
alter table chats add column spoken varchar; -- language that the user wrote in
alter table chats add column summary varchar;
alter table chats add column question varchar;
alter table chats add column signals varchar; -- a JSON array
alter table chats add column concluded_by varchar; -- local, model

-- A row is a topic of an assistant, as the catalog has it.
create table topics (
    assistant bigint not null,
    topic varchar not null,
    name varchar not null
);

-- Chats with the names of their topics.
create view named_chats as
select chats.* replace (coalesce(topics.name, chats.topic) as topic), chats.topic as topic_id
from chats
left join topics on topics.assistant = chats.assistant and topics.topic = chats.topic;
