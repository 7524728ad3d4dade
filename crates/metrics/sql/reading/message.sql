-- A message of a chat.
select sent_at, position, input_tokens, output_tokens
from messages
where assistant = {assistant} and conversation = {conversation} and chat = {chat} and message = {message}
    and sent_at >= {since} and sent_at <= {until}
