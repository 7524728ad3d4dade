-- Clicks of a stretch of time, earliest first.
select
    pressed_at,
    kind,
    title,
    destination_kind,
    destination,
    agent,
    workflow,
    chat,
    conversation,
    message,
    event,
    user,
    channel,
    device,
    browser,
    os,
    language,
    country,
    release,
    case
        when test and internal then 'test, internal'
        when test then 'test'
        when internal then 'internal'
    end as excluded_reason
from clicks
where {counted} and {of_agent} and pressed_at >= {from} and pressed_at < {to}
order by pressed_at, conversation, event
