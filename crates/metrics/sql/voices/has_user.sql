-- Whether a user has a chat.
select chat
from chats
where assistant = {assistant} and user = {user}
limit 1
