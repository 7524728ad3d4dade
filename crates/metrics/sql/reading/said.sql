select chat, message, role, text, sent_at, position
from messages
where assistant = {assistant} and sent_at >= {since} and sent_at <= {until} and chat in ({chats})
    and role <> 'system' and text <> ''
