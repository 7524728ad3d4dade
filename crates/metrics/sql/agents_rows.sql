-- What each agent and workflow did, and for how many; a handover counts for the agent of the last response before it.
-- Satisfaction is that of the chats first rated in the period in which it took part, whenever it did.
with worked as (
    select
        agent,
        workflow,
        chat,
        any_value(user) as user,
        sum(views) as views,
        sum(positive) as positive,
        sum(negative) as negative,
        sum(fallbacks) as fallbacks
    from activity
    where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
    group by agent, workflow, chat
),
rated as (
    select chat, score
    from chats
    where {counted} and rated_at >= {from} and rated_at < {to} and score is not null
),
took_part as (
    select distinct agent, workflow, chat
    from activity
    where assistant = {assistant} and {of_agent} and views > 0 and chat in (select chat from rated)
),
done as (
    select
        agent,
        workflow,
        sum(views) as views,
        count(distinct user) filter (where views > 0) as users,
        count(*) filter (where views > 0) as chats,
        sum(positive) as positive,
        sum(negative) as negative,
        sum(fallbacks) as fallbacks,
        0 as handovers,
        0 as votes,
        0 as scores
    from worked
    group by agent, workflow
    union all
    select agent, workflow, 0, 0, 0, 0, 0, 0, count(*), 0, 0
    from handovers
    where {counted} and {of_agent} and requested_at >= {from} and requested_at < {to}
    group by agent, workflow
    union all
    select agent, workflow, 0, 0, 0, 0, 0, 0, 0, count(*), sum(score)
    from took_part
    join rated using (chat)
    group by agent, workflow
)
select
    agent,
    workflow,
    sum(views)::bigint as views,
    sum(users)::bigint as users,
    sum(chats)::bigint as chats,
    sum(positive)::bigint as positive,
    sum(negative)::bigint as negative,
    sum(negative)::double / nullif(sum(positive) + sum(negative), 0) as negative_share,
    sum(fallbacks)::bigint as fallbacks,
    sum(handovers)::bigint as handovers,
    sum(votes)::bigint as votes,
    sum(scores)::double / nullif(sum(votes), 0) as satisfaction
from done
group by agent, workflow
having sum(views) <> 0 or sum(positive) <> 0 or sum(negative) <> 0 or sum(fallbacks) <> 0 or sum(handovers) <> 0
order by views desc, agent, workflow
limit 1000
