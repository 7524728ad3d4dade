-- Clicks in some chats.
select chat, count(*)::bigint as clicks
from clicks
where assistant = ? and chat in ({chats})
group by chat
