-- Chats with a step that failed: a step belongs to the chat of its conversation that had begun last.
select chat
from (
    select
        chats.chat,
        row_number() over (
            partition by failed.conversation, failed.began_at
            order by
                case when chats.started_at <= failed.began_at then 0 else 1 end,
                case when chats.started_at <= failed.began_at then chats.number else -chats.number end desc
        ) as place
    from (
        select distinct conversation, began_at
        from steps
        where assistant = {assistant} and error is not null
    ) as failed
    join chats on chats.assistant = {assistant} and chats.conversation = failed.conversation
) as candidates
where place = 1
