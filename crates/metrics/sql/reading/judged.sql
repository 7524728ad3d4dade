-- Chats by the feedback on their responses.
select chat
from (
    select
        chat,
        count(*) filter (where value = 'up') as positive,
        count(*) filter (where value = 'down') as negative,
        count(comment) as comments
    from feedback
    where assistant = {assistant} and value in ('up', 'down') and {during}
    group by chat
) as judged
where {kept}
