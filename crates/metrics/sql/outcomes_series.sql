-- How chats ended, by the interval they started in.
select
    {bucket:started_at} as bucket,
    count(*)::bigint as chats,
    (count(*) filter (where resolution in ('contained', 'confirmed')))::bigint as contained,
    (count(*) filter (where resolution = 'confirmed'))::bigint as confirmed,
    (count(*) filter (where resolution = 'handed_over'))::bigint as handed_over,
    (count(*) filter (where resolution = 'abandoned'))::bigint as abandoned,
    (count(*) filter (where resolution is null or resolution = 'pending'))::bigint as pending
from chats
where {counted} and started_at >= {from} and started_at < {to}
group by bucket
order by bucket
