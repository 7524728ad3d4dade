-- Chats that started in the period and of which something was concluded, by topic; without one: they fit none.
select
    topic,
    count(*)::bigint as chats,
    count(score)::bigint as votes,
    avg(score)::double as average,
    (count(*) filter (where score >= 4))::double / nullif(count(score), 0) as positive_share,
    sum(positive)::bigint as positive,
    sum(negative)::bigint as negative,
    (count(*) filter (where handovers > 0))::double / count(*) as handover_rate,
    (count(*) filter (where resolution in ('contained', 'confirmed')))::double / nullif(count(resolution), 0) as resolved_rate
from named_chats
where {counted} and started_at >= {from} and started_at < {to} and (topic is not null or concluded_by is not null)
group by topic
