-- What was said in the period and how it was judged.
select
    coalesce(sum(user_messages + responses + operator_messages), 0)::bigint as messages,
    coalesce(sum(user_messages), 0)::bigint as user_messages,
    coalesce(sum(responses), 0)::bigint as responses,
    coalesce(sum(operator_messages), 0)::bigint as operator_messages,
    coalesce(sum(views), 0)::bigint as views,
    coalesce(sum(positive), 0)::bigint as positive,
    coalesce(sum(negative), 0)::bigint as negative,
    coalesce(sum(responses - positive - negative), 0)::bigint as unjudged,
    coalesce(sum(comments), 0)::bigint as comments
from activity
where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
