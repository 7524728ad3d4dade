select '' as trouble, message as fact, conversation, chat, message, sent_at as happened_at, user, null::varchar as comment
from messages
where assistant = {assistant} and (chat, message) in ({pairs})
union all
select '', '', conversation, chat, null, ended_at, user, null
from chats
where assistant = {assistant} and chat in ({chats})
