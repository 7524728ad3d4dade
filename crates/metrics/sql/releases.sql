-- Releases published in the period, each with the chats that started with or after it and before the next.
with spans as (
    select
        event, release, published_at, notes,
        coalesce(lead(published_at) over (order by published_at, event), timestamp '9999-01-01') as until
    from releases
    where assistant = {assistant}
),
begun as (
    select spans.event, count(*) as chats
    from (select started_at from chats where {counted}) as started
    inner join spans on started.started_at >= spans.published_at and started.started_at < spans.until
    group by spans.event
)
select spans.release, spans.published_at, spans.notes, coalesce(begun.chats, 0)::bigint as chats
from spans
left join begun on begun.event = spans.event
where spans.published_at >= {from} and spans.published_at < {to}
order by spans.published_at, spans.release