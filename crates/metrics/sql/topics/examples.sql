-- The latest chats of the period.
select chat, question, summary, ended_at, resolution, sentiment, score
from named_chats
where {counted} and started_at >= {from} and started_at < {to}
order by started_at desc, chat desc
limit 20
