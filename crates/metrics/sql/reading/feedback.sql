-- Feedback on the responses of a chat, what was taken back among it.
select message, value, comment, contact_name, contact_email, given_at
from feedback
where assistant = {assistant} and conversation = {conversation} and chat = {chat}
order by message
