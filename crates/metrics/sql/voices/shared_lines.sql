-- What was said in a chat up to a moment; what the assistant is told by its makers was never shown to anybody.
select message, role, text, agent, workflow, sent_at
from messages
where assistant = {assistant} and conversation = {conversation} and chat = {chat} and sent_at <= {until} and role <> 'system'
order by sent_at, position
limit 5000
