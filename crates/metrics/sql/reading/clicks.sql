-- What was pressed in a chat, earliest first.
select message, kind, title, destination_kind, destination, pressed_at
from clicks
where assistant = {assistant} and conversation = {conversation} and chat = {chat}
order by pressed_at, event
limit 5000
