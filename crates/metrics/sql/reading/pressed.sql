-- Chats in which something was pressed.
select chat
from clicks
where assistant = {assistant} and {kept}
