-- Clicks, interval by interval.
select {bucket:pressed_at} as bucket, count(*)::bigint as clicks
from clicks
where {counted} and {of_agent} and pressed_at >= {from} and pressed_at < {to}
group by bucket
order by bucket
