-- How a human was asked for in chats, each kind once.
select distinct chat, kind
from handovers
where assistant = {assistant} and chat in ({chats})
order by chat, kind
