-- Users, chats and messages since the beginning.
select
    count(distinct user) filter (where user_messages + responses + operator_messages > 0)::bigint as users,
    (select count(*) from chats where {counted})::bigint as chats,
    coalesce(sum(user_messages + responses + operator_messages) filter (where {of_agent}), 0)::bigint as messages
from activity
where {counted}
