-- Who was there in the period: users and chats with a message in it. New is whose first message ever lies in it.
with by_chat as (
    select
        any_value(user) as user,
        sum(case when {of_agent} then user_messages + responses + operator_messages else 0 end) as messages
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and user_messages + responses + operator_messages > 0
    group by chat
),
by_user as (
    select user, count(*) as chats, sum(messages) as messages
    from by_chat
    group by user
),
first_ever as (
    select user, min(first_message_at) as first_message_at
    from users
    where assistant = {assistant} and {kinds}
    group by user
)
select
    count(*)::bigint as users,
    count(*) filter (where first_message_at >= {from} and first_message_at < {to})::bigint as new_users,
    count(*) filter (where first_message_at < {from})::bigint as returning_users,
    count(*) filter (where chats >= 2)::bigint as repeat_users,
    coalesce(sum(chats), 0)::bigint as chats_with_messages,
    coalesce(sum(messages), 0)::bigint as messages,
    -- How far users and chats differ from one another, which a comparison of the means needs.
    var_samp(messages)::double as per_user_variance,
    (select var_samp(messages) from by_chat)::double as per_chat_variance
from by_user
left join first_ever using (user)
