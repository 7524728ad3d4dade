-- The chats that have a message of that id, which is unique within a conversation only.
select distinct chat
from messages
where assistant = {assistant} and message = {message}
order by chat
limit 2
