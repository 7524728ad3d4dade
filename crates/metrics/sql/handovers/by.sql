-- Requests for a human of the period, and of the one that it is compared with, by what the chat was about, the agent and
-- workflow of the last response before, and how they were made.
with requests as (
    select
        chat, user, agent, workflow, kind,
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
)
select
    topic,
    agent,
    workflow,
    kind,
    (count(*) filter (where is_now))::bigint as requests,
    (count(distinct user) filter (where is_now))::bigint as users,
    (count(*) filter (where is_before))::bigint as before
from requests
left join about using (chat)
group by topic, agent, workflow, kind
having count(*) filter (where is_now) > 0
order by requests desc, users desc, topic, agent, workflow, kind
limit 1000
