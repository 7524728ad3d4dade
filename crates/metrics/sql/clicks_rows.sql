-- What was clicked, most clicked first.
select
    kind,
    title,
    destination_kind,
    destination,
    count(*)::bigint as clicks,
    count(distinct user)::bigint as users
from clicks
where {counted} and {of_agent} and pressed_at >= {from} and pressed_at < {to}
group by kind, title, destination_kind, destination
order by clicks desc, title, destination, kind, destination_kind
limit 1000
