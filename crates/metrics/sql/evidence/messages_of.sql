-- Messages that there are, of those named.
select chat, message
from messages
where assistant = {assistant} and (chat, message) in ({pairs})
