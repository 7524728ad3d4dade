-- Requests for a human, interval by interval. The rate divides the users with a request by the users of the interval.
select
    {bucket:requested_at} as bucket,
    count(distinct user)::bigint as users_with_requests,
    count(distinct chat)::bigint as chats_with_requests,
    count(*) filter (where kind = 'direct')::bigint as direct,
    count(*) filter (where kind = 'after_fallback')::bigint as after_fallback,
    count(*) filter (where kind = 'operator_button')::bigint as operator_button
from handovers
where {counted} and requested_at >= {from} and requested_at < {to}
group by bucket
order by bucket
