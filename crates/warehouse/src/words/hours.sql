-- How many messages each hour has, the newest hour last.
select floor(epoch(sent_at) / 3600)::bigint as hour, count(*)::bigint as messages
from messages
group by hour
order by hour
