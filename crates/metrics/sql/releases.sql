-- Releases published in the period, each with the chats that started with or after it and before the next.
with begun as (
    select published.event, count(*) as chats
    from (select assistant, started_at from chats where {counted}) as started
    asof join (select assistant, event, published_at from releases where assistant = {assistant}) as published
        on started.assistant = published.assistant and started.started_at >= published.published_at
    group by published.event
)
select releases.release, releases.published_at, releases.notes, coalesce(begun.chats, 0)::bigint as chats
from releases
left join begun on begun.event = releases.event
where releases.assistant = {assistant} and releases.published_at >= {from} and releases.published_at < {to}
order by releases.published_at, releases.release
