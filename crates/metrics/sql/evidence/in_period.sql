select 'thumb_down' as trouble, message as fact, conversation, chat, message, given_at as happened_at, user, comment
from feedback
where {of_feedback} and value = 'down'
union all
select 'low_rating', '', conversation, chat, null, rated_at, user, rating_comment
from chats
where {of_chats} and score <= 2
union all
select 'fallback', message, conversation, chat, message, sent_at, user, null
from messages
where {of_messages} and role = 'assistant' and fallback
union all
select 'handover', event, conversation, chat, null, requested_at, user, null
from handovers
where {of_handovers}
