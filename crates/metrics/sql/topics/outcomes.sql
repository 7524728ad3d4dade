-- How chats that started in the period ended.
select resolution, count(*)::bigint as chats
from named_chats
where {counted} and started_at >= {from} and started_at < {to} and resolution is not null
group by resolution
