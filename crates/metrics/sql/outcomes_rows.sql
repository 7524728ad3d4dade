-- Chats that started in the period by how they ended, the reason for holding so, and the sentiment of their users.
select
    resolution,
    resolution_reason as reason,
    count(*)::bigint as chats,
    (count(*) filter (where sentiment = 'negative'))::bigint as negative_sentiment,
    (count(*) filter (where sentiment = 'positive'))::bigint as positive_sentiment,
    avg(score)::double as average,
    count(score)::bigint as votes
from chats
where {counted} and started_at >= {from} and started_at < {to} and resolution is not null
group by resolution, resolution_reason
order by chats desc, resolution, reason
limit 1000
