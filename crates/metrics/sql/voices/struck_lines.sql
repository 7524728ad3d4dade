-- What users struck out of chats before they shared them, a list for each feedback with which they did.
select chat, struck
from feedback
where assistant = {assistant} and chat in ({wanted}) and struck is not null
