-- Requests for a human in a chat, earliest first.
select kind, via, agent, workflow, requested_at
from handovers
where assistant = {assistant} and conversation = {conversation} and chat = {chat}
order by requested_at, event
limit 5000
