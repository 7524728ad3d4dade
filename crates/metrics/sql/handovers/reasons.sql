-- Requests for a human by topic, agent and kind, interval by interval; those of the period that it is compared with have
-- no interval.
with requests as (
    select
        chat, agent, kind,
        case when requested_at >= {from} and requested_at < {to} then {bucket:requested_at} end as bucket,
        requested_at >= {from} and requested_at < {to} as is_now,
        requested_at >= {before_from} and requested_at < {before_to} as is_before
    from handovers
    where {counted} and (
        (requested_at >= {from} and requested_at < {to})
        or (requested_at >= {before_from} and requested_at < {before_to})
    )
),
about as (
    select chat, topic
    from named_chats
    where assistant = {assistant} and chat in (select chat from requests)
),
placed as (
    select 1 as place, topic as value, bucket, is_now, is_before from requests left join about using (chat)
    union all
    select 2, agent, bucket, is_now, is_before from requests
    union all
    select 3, kind, bucket, is_now, is_before from requests
)
select
    placed.place::bigint as place,
    value,
    bucket,
    (count(*) filter (where is_now))::bigint as requests,
    (count(*) filter (where is_before))::bigint as before
from placed
group by placed.place, value, bucket
order by placed.place, value, bucket
