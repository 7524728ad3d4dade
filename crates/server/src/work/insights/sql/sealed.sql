-- Chats that an insight was made of, latest first, with the topic that each has.
select conversation, number, chat, started_at, ended_at, topic, concluded_by
from chats
where assistant = ? and concluded_by is not null and not test
order by started_at desc, chat desc
limit 50000
