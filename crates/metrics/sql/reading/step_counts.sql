-- How many steps led to each message of a conversation, how many of those failed, and which came last.
select message, count(*)::bigint as steps, count(error)::bigint as errors, max(position)::bigint as latest
from steps
where assistant = {assistant} and conversation = {conversation} and began_at >= {since} and began_at <= {until}
group by message
