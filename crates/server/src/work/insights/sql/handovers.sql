-- Requests for a human in some chats.
select chat, kind, via, requested_at
from handovers
where assistant = ? and chat in ({chats})
order by chat, requested_at, event
