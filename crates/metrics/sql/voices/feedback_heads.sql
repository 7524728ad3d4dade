-- The feedback that counts in the period, each at the time of its response, as the numbers count it.
select conversation, message, value, given_at
from feedback
where {counted} and {of_agent} and response_at >= {from} and response_at < {to} and value <> 'none'
