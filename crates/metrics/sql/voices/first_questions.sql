-- The first thing that the user of each chat said.
select chat, text, message
from (
    select chat, text, message, row_number() over (partition by chat order by sent_at, position) as place
    from messages
    where assistant = {assistant} and role = 'user' and chat in ({wanted})
)
where place = 1
