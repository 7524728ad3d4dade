-- Ratings of the period by topic, by who answered, by channel, release and agent, and by the occasion that brought them.
-- A chat in which several agents took part counts for each of them.
with rated as (
    select chat, score, topic, answered_by, channel, release, rating_prompt
    from named_chats
    where {counted} and rated_at >= {from} and rated_at < {to} and score is not null
),
by_agent as (
    select agent, any_value(score) as score
    from activity
    join rated using (chat)
    where assistant = {assistant} and agent is not null
    group by agent, chat
),
judged as (
    select 1 as place, topic as value, score from rated where topic is not null
    union all
    select 2, answered_by, score from rated where answered_by is not null
    union all
    select 3, channel, score from rated
    union all
    select 4, release, score from rated
    union all
    select 5, agent, score from by_agent
    union all
    select 6, rating_prompt, score from rated
)
select
    case place
        when 1 then 'topic' when 2 then 'answered_by' when 3 then 'channel' when 4 then 'release' when 5 then 'agent'
        else 'prompt'
    end as dimension,
    value,
    count(*)::bigint as votes,
    avg(score)::double as average,
    (count(*) filter (where score >= 4))::double / count(*) as positive_share
from judged
group by place, value
order by place, votes desc, value
limit 1000
