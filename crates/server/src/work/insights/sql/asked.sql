-- How chats stand that a language model is to be asked about.
select chat, started_at, ended_at, seal_at, sealed, concluded_by, topic
from chats
where assistant = ? and chat in ({chats})
