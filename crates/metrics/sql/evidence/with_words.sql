-- What went wrong in chats, latest first: the response that each is about, which is the one that was named or the last one
-- before, and what the user had said before that response. A step that failed belongs to the chat of its conversation that had
-- begun last.
with found as (
    select * from ({found}) as everything
    order by happened_at desc, chat, trouble, fact
    limit {most}
),
said as (
    select chat, message, role, text, agent, workflow, sent_at, position
    from messages
    where assistant = {assistant} and role in ('user', 'assistant') and chat in (select chat from found)
),
answered as (
    select
        found.trouble, found.fact, found.chat,
        said.message, said.text, said.agent, said.workflow, said.sent_at, said.position,
        row_number() over (
            partition by found.trouble, found.fact, found.chat order by said.sent_at desc, said.position desc
        ) as place
    from found
    join said on said.chat = found.chat
    where said.role = 'assistant'
        and (said.message = found.message or (found.message is null and said.sent_at <= found.happened_at))
),
asked as (
    select
        found.trouble, found.fact, found.chat,
        said.message, said.text,
        row_number() over (
            partition by found.trouble, found.fact, found.chat order by said.sent_at desc, said.position desc
        ) as place
    from found
    left join answered
        on answered.trouble = found.trouble and answered.fact = found.fact and answered.chat = found.chat
        and answered.place = 1
    join said on said.chat = found.chat
    where said.role = 'user'
        and (said.sent_at < coalesce(answered.sent_at, found.happened_at)
            or (said.sent_at = coalesce(answered.sent_at, found.happened_at)
                and (answered.position is null or said.position < answered.position)))
),
failed as (
    select chat
    from (
        select
            chats.chat,
            row_number() over (
                partition by broken.conversation, broken.began_at
                order by
                    case when chats.started_at <= broken.began_at then 0 else 1 end,
                    case when chats.started_at <= broken.began_at then chats.number else -chats.number end desc
            ) as place
        from (
            select distinct conversation, began_at
            from steps
            where assistant = {assistant} and error is not null and conversation in (select conversation from found)
        ) as broken
        join chats on chats.assistant = {assistant} and chats.conversation = broken.conversation
    ) as candidates
    where place = 1
)
select
    found.trouble,
    found.conversation,
    found.chat,
    found.message as named,
    found.happened_at,
    found.user,
    found.comment,
    named_chats.topic,
    named_chats.topic_id,
    coalesce(named_chats.signals like '%"repeated_question"%', false) as asked_again,
    found.chat in (select chat from failed) as step_failed,
    answered.message as response_message,
    answered.text as response,
    answered.agent,
    answered.workflow,
    asked.message as question_message,
    asked.text as question
from found
left join answered
    on answered.trouble = found.trouble and answered.fact = found.fact and answered.chat = found.chat
    and answered.place = 1
left join asked
    on asked.trouble = found.trouble and asked.fact = found.fact and asked.chat = found.chat and asked.place = 1
left join (select chat, topic, topic_id, signals from named_chats where assistant = {assistant}) as named_chats
    on named_chats.chat = found.chat
order by found.happened_at desc, found.chat, found.trouble, found.fact
