-- When the chats of conversations started.
select chat, conversation, started_at
from chats
where assistant = {assistant} and conversation in ({conversations})
order by conversation, started_at, number
