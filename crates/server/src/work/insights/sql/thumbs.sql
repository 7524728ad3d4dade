-- Feedback on responses of some chats.
select chat, message, value, comment
from feedback
where assistant = ? and value <> 'none' and chat in ({chats})
order by chat, response_at, message
