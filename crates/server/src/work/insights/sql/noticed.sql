-- What came of late to each topic.
select
    topic,
    max(ended_at) as last_ended_at,
    (count(*) filter (where started_at >= ?))::bigint as chats,
    (count(*) filter (where started_at >= ? and started_at < ?))::bigint as chats_before
from chats
where assistant = ? and topic is not null and concluded_by is not null and not test and not internal
group by topic
