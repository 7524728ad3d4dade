-- The last response before each request for a human of the period, the latest requests first.
with requests as (
    select conversation, event, chat, user, requested_at
    from handovers
    where {counted} and requested_at >= {from} and requested_at < {to}
    order by requested_at desc, conversation, event
    limit {most}
),
answered as (
    select
        requests.conversation, requests.event, requests.chat, requests.user, requests.requested_at,
        messages.message, messages.text, messages.agent,
        row_number() over (
            partition by requests.conversation, requests.event
            order by messages.sent_at desc, messages.position desc
        ) as place
    from requests
    join messages on messages.assistant = {assistant} and messages.chat = requests.chat
    where messages.role = 'assistant' and messages.sent_at <= requests.requested_at and messages.sent_at < {to}
)
select chat, user, message, text, agent
from answered
where place = 1
order by requested_at desc, conversation, event
