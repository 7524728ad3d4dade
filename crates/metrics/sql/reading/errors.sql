-- Steps that failed, by chat: a step belongs to the chat of its conversation that had begun last.
select chat, sum(errors)::bigint as errors
from (
    select
        chats.chat,
        failed.errors,
        row_number() over (
            partition by failed.conversation, failed.began_at
            order by
                case when chats.started_at <= failed.began_at then 0 else 1 end,
                case when chats.started_at <= failed.began_at then chats.number else -chats.number end desc
        ) as place
    from (
        select conversation, began_at, count(*) as errors
        from steps
        where assistant = {assistant} and error is not null and conversation in ({conversations})
            and began_at >= {since} and began_at <= {until}
        group by conversation, began_at
    ) as failed
    join chats on chats.assistant = {assistant} and chats.conversation = failed.conversation
) as candidates
where place = 1 and chat in ({chats})
group by chat
