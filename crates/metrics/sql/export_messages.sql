-- Messages of a stretch of time, earliest first, with the feedback on them as it stands.
with said as (
    select *
    from messages
    where assistant = {assistant} and {of_agent} and sent_at >= {from} and sent_at < {to}
),
kept as (
    select chat, name, email, channel, language, country, release, test, internal
    from chats
    where {wanted} and chat in (select chat from said)
),
judged as (
    select conversation, message, value, comment
    from feedback
    where assistant = {assistant} and value in ('up', 'down') and response_at >= {from} and response_at < {to}
)
select
    said.sent_at as sent_at,
    said.chat as chat,
    said.conversation as conversation,
    said.message as message,
    said.role as role,
    said.text as text,
    said.agent as agent,
    said.workflow as workflow,
    said.fallback as fallback,
    said.quick_replies as quick_replies,
    judged.value as feedback,
    judged.comment as feedback_comment,
    said.model as model,
    said.input_tokens as input_tokens,
    said.output_tokens as output_tokens,
    said.cost as cost,
    said.latency_ms as latency_ms,
    said.user as user,
    kept.name as user_name,
    kept.email as user_email,
    kept.channel as channel,
    kept.language as language,
    kept.country as country,
    kept.release as release,
    case
        when kept.test and kept.internal then 'test, internal'
        when kept.test then 'test'
        when kept.internal then 'internal'
    end as excluded_reason
from said
join kept on kept.chat = said.chat
left join judged on judged.conversation = said.conversation and judged.message = said.message
order by said.sent_at, said.conversation, said.position, said.message
