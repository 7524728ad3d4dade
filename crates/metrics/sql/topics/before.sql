-- Chats that started in a period, by topic.
select topic, count(*)::bigint as chats
from named_chats
where {counted} and started_at >= {from} and started_at < {to} and topic is not null
group by topic
