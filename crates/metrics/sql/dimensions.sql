-- The values that filters can have, by the chats that started in the period; agents and workflows by the chats they took part in.
with started as (
    select * from named_chats
    where {counted} and started_at >= {from} and started_at < {to}
),
took_part as (
    select distinct chat, agent, workflow
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and (agent is not null or workflow is not null)
),
found as (
    select 'channel' as dimension, channel as value, count(*) as chats from started group by channel
    union all
    select 'device', device, count(*) from started group by device
    union all
    select 'browser', browser, count(*) from started group by browser
    union all
    select 'os', os, count(*) from started group by os
    union all
    select 'language', language, count(*) from started group by language
    union all
    select 'country', country, count(*) from started group by country
    union all
    select 'release', release, count(*) from started group by release
    union all
    select 'agent', agent, count(distinct chat) from took_part group by agent
    union all
    select 'workflow', workflow, count(distinct chat) from took_part group by workflow
    union all
    select 'topic', topic, count(*) from started group by topic
)
select dimension, value, chats::bigint as chats
from found
where value is not null
qualify row_number() over (partition by dimension order by chats desc, value) <= 200
order by dimension, chats desc, value
