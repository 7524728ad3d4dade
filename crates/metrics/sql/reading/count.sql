-- How many chats there are.
select count(*)::bigint as chats
from chats
where {wanted}
