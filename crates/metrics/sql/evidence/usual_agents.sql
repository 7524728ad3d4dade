-- The agent that answered more than half of what was asked about a topic in the period, where there is one.
select topic_id, agent
from (
    select
        about.topic as topic_id,
        work.agent as agent,
        count(*) as chats,
        sum(count(*)) over (partition by about.topic) as all_chats
    from (
        select distinct chat, agent
        from activity
        where {counted} and quarter >= {from} and quarter < {to} and agent is not null and views > 0
    ) as work
    join (select chat, topic from chats where assistant = {assistant} and topic is not null) as about
        on about.chat = work.chat
    group by about.topic, work.agent
) as answered
where 2 * chats > all_chats
