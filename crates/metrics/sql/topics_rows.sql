-- Chats that started in the period by what they were about. A chat has one topic, so shares add up to 1.
with concluded as (
    select topic, score, positive, negative, handovers, resolution
    from named_chats
    where {counted} and started_at >= {from} and started_at < {to} and topic is not null
)
select
    topic,
    count(*)::bigint as chats,
    count(*)::double / (select count(*) from concluded) as share,
    count(score)::bigint as votes,
    avg(score)::double as average,
    (count(*) filter (where score >= 4))::double / nullif(count(score), 0) as positive_share,
    sum(positive)::bigint as positive,
    sum(negative)::bigint as negative,
    (count(*) filter (where handovers > 0))::double / count(*) as handover_rate,
    (count(*) filter (where resolution in ('contained', 'confirmed')))::double / nullif(count(resolution), 0) as resolved_rate
from concluded
group by topic
order by chats desc, topic
limit 1000
