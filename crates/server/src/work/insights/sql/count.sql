-- How many chats an insight was made of.
select count(*)::bigint as chats
from chats
where assistant = ? and concluded_by is not null and not test
