-- Chats by topic and the interval they started in.
select topic, {bucket:started_at} as bucket, count(*)::bigint as chats
from named_chats
where {counted} and started_at >= {from} and started_at < {to} and topic is not null
group by topic, bucket
