-- Requests for a human by the agent of the last response before.
select
    agent,
    workflow,
    count(*)::bigint as requests,
    count(distinct user)::bigint as users,
    count(distinct chat)::bigint as chats
from handovers
where {counted} and requested_at >= {from} and requested_at < {to}
group by agent, workflow
order by requests desc, agent, workflow
limit 1000
