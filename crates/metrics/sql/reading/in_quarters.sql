-- Chats that did something in a quarter of an hour.
select chat
from activity
where assistant = {assistant} and {what}
