-- When the first chat of each topic started, whatever the question filters by.
select topic, min(started_at) as first_at
from named_chats
where assistant = {assistant} and {kinds} and topic is not null
group by topic
