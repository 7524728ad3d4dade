-- What each agent and workflow did; a handover counts for the agent of the last response before it.
with done as (
    select
        agent,
        workflow,
        sum(views) as views,
        sum(positive) as positive,
        sum(negative) as negative,
        sum(fallbacks) as fallbacks,
        0 as handovers
    from activity
    where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
    group by agent, workflow
    union all
    select agent, workflow, 0, 0, 0, 0, count(*)
    from handovers
    where {counted} and {of_agent} and requested_at >= {from} and requested_at < {to}
    group by agent, workflow
)
select
    agent,
    workflow,
    sum(views)::bigint as views,
    sum(positive)::bigint as positive,
    sum(negative)::bigint as negative,
    sum(fallbacks)::bigint as fallbacks,
    sum(handovers)::bigint as handovers
from done
group by agent, workflow
having sum(views) <> 0 or sum(positive) <> 0 or sum(negative) <> 0 or sum(fallbacks) <> 0 or sum(handovers) <> 0
order by views desc, agent, workflow
limit 1000
