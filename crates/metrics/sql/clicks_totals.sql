-- Clicks of the period.
select count(*)::bigint as clicks
from clicks
where {counted} and {of_agent} and pressed_at >= {from} and pressed_at < {to}
