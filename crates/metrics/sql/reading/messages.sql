-- What was said in a chat, in the order of time.
select
    message, role, text, sent_at, position, agent, workflow, fallback, quick_replies, model, input_tokens, output_tokens, cost,
    latency_ms
from messages
where assistant = {assistant} and conversation = {conversation} and chat = {chat}
    and sent_at >= {since} and sent_at <= {until} and {news}
order by sent_at, position, message
