-- The agents that took part in chats, the first to do so first.
select chat, agent
from activity
where assistant = {assistant} and chat in ({wanted}) and agent is not null
group by chat, agent
having sum(views) > 0
order by chat, min(quarter), agent
