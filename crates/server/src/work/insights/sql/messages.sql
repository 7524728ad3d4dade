-- What was said in some chats, in the order of time; of very long chats the beginning.
select chat, message, role, text, sent_at, agent, workflow, fallback
from messages
where assistant = ? and sent_at >= ? and sent_at <= ? and chat in ({chats})
qualify row_number() over (partition by chat order by sent_at, position) <= 400
order by chat, sent_at, position
