-- Thumbs on responses of a stretch of time, earliest response first, with the question before the response.
with given as (
    select *
    from feedback
    where {counted} and {of_agent} and response_at >= {from} and response_at < {to} and value in ({values})
        and {words}
),
exchanged as (
    select
        given.conversation as conversation,
        given.message as message,
        response.text as response,
        question.text as question,
        question.message as question_message,
        row_number() over (
            partition by given.conversation, given.message
            order by question.sent_at desc, question.position desc
        ) as place
    from given
    join messages as response
        on response.assistant = {assistant}
        and response.conversation = given.conversation
        and response.message = given.message
    left join messages as question
        on question.assistant = {assistant}
        and question.conversation = given.conversation
        and question.chat = given.chat
        and question.role = 'user'
        and (
            question.sent_at < response.sent_at
            or (question.sent_at = response.sent_at and question.position < response.position)
        )
)
select
    given.response_at as response_at,
    given.given_at as given_at,
    given.value as value,
    given.comment as comment,
    given.contact_name as contact_name,
    given.contact_email as contact_email,
    given.share_chat as chat_shared,
    exchanged.question as question,
    exchanged.question_message as question_message,
    exchanged.response as response,
    given.agent as agent,
    given.workflow as workflow,
    given.release as release,
    given.channel as channel,
    given.language as language,
    given.chat as chat,
    given.conversation as conversation,
    given.message as message,
    given.struck as struck,
    given.user as user,
    chats.name as user_name,
    chats.email as user_email,
    chats.score as score,
    case when chats.sealed then chats.seal_at end as sealed_at,
    case
        when given.test and given.internal then 'test, internal'
        when given.test then 'test'
        when given.internal then 'internal'
    end as excluded_reason
from given
left join exchanged
    on exchanged.conversation = given.conversation and exchanged.message = given.message and exchanged.place = 1
left join chats on chats.assistant = {assistant} and chats.chat = given.chat
order by given.response_at, given.conversation, given.message
