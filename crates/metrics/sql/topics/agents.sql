-- Agents that took part in chats that started in the period.
select agent, count(distinct chat)::bigint as chats
from activity
where assistant = {assistant} and agent is not null and chat in (
    select chat from named_chats where {counted} and started_at >= {from} and started_at < {to}
)
group by agent
order by chats desc, agent
limit 100
