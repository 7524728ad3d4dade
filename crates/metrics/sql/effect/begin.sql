-- When the first chat began that counts.
select min(started_at) as began_at
from chats
where {counted}
