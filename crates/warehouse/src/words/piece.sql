select assistant, conversation, message, sent_at, role, text
from messages
where sent_at >= ? and sent_at < ?
