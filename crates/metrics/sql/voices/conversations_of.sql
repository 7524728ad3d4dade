-- The conversations that have a message of that id; ids are unique within a conversation only.
select distinct conversation
from messages
where assistant = {assistant} and message = {message}
order by conversation
limit 2
