-- The lines that users struck out of chats that they shared.
select chat, struck
from feedback
where assistant = {assistant} and struck is not null
