-- Messages by weekday (1 = Monday) and hour of the day.
with by_quarter as (
    select quarter, sum(user_messages + responses + operator_messages) as messages
    from activity
    where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
    group by quarter
)
select
    (case when extract(dow from {local:quarter}) = 0 then 7 else extract(dow from {local:quarter}) end)::bigint as weekday,
    extract(hour from {local:quarter})::bigint as hour,
    sum(messages)::bigint as messages
from by_quarter
group by weekday, hour
order by weekday, hour
