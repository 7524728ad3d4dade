-- Variables that changed in a chat up to a response, the latest first.
select message, step, parent, name, output, began_at
from steps
where assistant = {assistant} and conversation = {conversation} and kind = 'variable' and name is not null
    and began_at >= {since} and began_at <= {until}
    and message in (
        select message
        from messages
        where assistant = {assistant} and conversation = {conversation} and chat = {chat}
            and sent_at >= {since} and (sent_at < {sent_at} or (sent_at = {sent_at} and position <= {position}))
    )
order by began_at desc, position desc
