-- Chats with a rating of at most so much, each at the time it was first rated, latest first.
select
    chat, score, rating_comment, rating_prompt, rated_at, user, name as user_name, email as user_email, answered_by, channel,
    release, topic, test, internal
from named_chats
where {counted} and rated_at >= {from} and rated_at < {to} and score <= {most} and {after}
order by rated_at desc, chat desc
