-- How many rows each hour has at most, so that an export can be read in pieces of like size.
select date_trunc('hour', {time}) as hour, count(*)::bigint as count_of_rows
from {table}
where assistant = {assistant} and {time} >= {from} and {time} < {to}
group by hour
order by hour
