-- Single feedback with the response it is on, the question before that, and the chat it was given in.
with wanted as (
    select * from feedback
    where assistant = {assistant} and (conversation, message) in ({wanted})
),
answered as (
    select wanted.conversation, wanted.message, wanted.chat, response.sent_at, response.position, response.text
    from wanted
    join messages response
        on response.assistant = {assistant}
        and response.conversation = wanted.conversation
        and response.message = wanted.message
),
asked as (
    select
        answered.conversation,
        answered.message,
        question.message as question_message,
        question.text,
        row_number() over (
            partition by answered.conversation, answered.message order by question.sent_at desc, question.position desc
        ) as place
    from answered
    join messages question
        on question.assistant = {assistant}
        and question.conversation = answered.conversation
        and question.chat = answered.chat
        and question.role = 'user'
        and (question.sent_at < answered.sent_at
            or (question.sent_at = answered.sent_at and question.position < answered.position))
)
select
    wanted.conversation,
    wanted.message,
    wanted.chat,
    wanted.value,
    wanted.comment,
    wanted.contact_name,
    wanted.contact_email,
    wanted.share_chat,
    wanted.struck,
    wanted.previewed,
    wanted.given_at,
    wanted.response_at,
    wanted.agent,
    wanted.workflow,
    wanted.release,
    wanted.channel,
    wanted.language,
    wanted.test,
    wanted.internal,
    wanted.user,
    chats.name as user_name,
    chats.email as user_email,
    answered.text as response,
    asked.text as question,
    asked.question_message
from wanted
left join answered on answered.conversation = wanted.conversation and answered.message = wanted.message
left join asked on asked.conversation = wanted.conversation and asked.message = wanted.message and asked.place = 1
left join chats on chats.assistant = {assistant} and chats.chat = wanted.chat
