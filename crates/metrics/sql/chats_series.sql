-- Chats by the interval they started in.
select
    {bucket:started_at} as bucket,
    count(*)::bigint as chats,
    avg(date_diff('microsecond', started_at, ended_at) / 1000000.0)::double as mean_duration_s
from chats
where {counted} and started_at >= {from} and started_at < {to}
group by bucket
order by bucket
