-- Chats in which a human was asked for.
select chat
from handovers
where assistant = {assistant} and {during} and {kept}
