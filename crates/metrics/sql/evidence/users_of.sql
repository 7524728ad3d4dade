-- Who chatted.
select chat, user
from chats
where assistant = {assistant} and chat in ({wanted})
