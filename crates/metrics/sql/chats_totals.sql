-- Chats that started in the period and how long they took, from the first event to the end.
with started as (
    select user, topic, date_diff('microsecond', started_at, ended_at) / 1000000.0 as duration_s
    from chats
    where {counted} and started_at >= {from} and started_at < {to}
)
select
    count(*)::bigint as chats,
    avg(duration_s)::double as mean_duration_s,
    median(duration_s)::double as median_duration_s,
    var_samp(duration_s)::double as duration_variance,
    count(topic)::bigint as with_topic
from started
