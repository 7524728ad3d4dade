-- Clicks of a stretch of time, earliest first.
with pressed as (
    select *
    from clicks
    where {counted} and {of_agent} and pressed_at >= {from} and pressed_at < {to}
)
select
    pressed.pressed_at as pressed_at,
    pressed.kind as kind,
    pressed.title as title,
    pressed.destination_kind as destination_kind,
    pressed.destination as destination,
    pressed.agent as agent,
    pressed.workflow as workflow,
    pressed.chat as chat,
    pressed.conversation as conversation,
    pressed.message as message,
    pressed.event as event,
    pressed.user as user,
    chats.name as user_name,
    chats.email as user_email,
    pressed.channel as channel,
    pressed.device as device,
    pressed.browser as browser,
    pressed.os as os,
    pressed.language as language,
    pressed.country as country,
    pressed.release as release,
    case
        when pressed.test and pressed.internal then 'test, internal'
        when pressed.test then 'test'
        when pressed.internal then 'internal'
    end as excluded_reason
from pressed
left join chats on chats.assistant = {assistant} and chats.chat = pressed.chat
order by pressed.pressed_at, pressed.conversation, pressed.event
