-- Thumbs down in chats by people who said how to reach them, latest first.
select chat, message, contact_name, contact_email, comment, given_at
from feedback
where assistant = {assistant} and chat in ({wanted}) and value = 'down'
    and (contact_name is not null or contact_email is not null)
order by given_at desc, chat, message
