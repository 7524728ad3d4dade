-- Chats that started in the period, by channel.
select
    channel,
    count(*)::bigint as chats,
    avg(date_diff('microsecond', started_at, ended_at) / 1000000.0)::double as mean_duration_s,
    median(date_diff('microsecond', started_at, ended_at) / 1000000.0)::double as median_duration_s
from chats
where {counted} and started_at >= {from} and started_at < {to}
group by channel
order by chats desc, channel
limit 1000
