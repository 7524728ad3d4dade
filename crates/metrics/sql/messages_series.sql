-- What was said and how it was judged, interval by interval.
with by_quarter as (
    select
        quarter,
        sum(user_messages) as user_messages,
        sum(responses) as responses,
        sum(operator_messages) as operator_messages,
        sum(views) as views,
        sum(positive) as positive,
        sum(negative) as negative,
        sum(comments) as comments
    from activity
    where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
    group by quarter
)
select
    {bucket:quarter} as bucket,
    sum(user_messages + responses + operator_messages)::bigint as messages,
    sum(user_messages)::bigint as user_messages,
    sum(responses)::bigint as responses,
    sum(operator_messages)::bigint as operator_messages,
    sum(views)::bigint as views,
    sum(positive)::bigint as positive,
    sum(negative)::bigint as negative,
    sum(responses - positive - negative)::bigint as unjudged,
    sum(comments)::bigint as comments
from by_quarter
group by bucket
order by bucket
