-- Who was there, interval by interval: each is a period of its own.
with by_chat as (
    select {bucket:quarter} as bucket, any_value(user) as user
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and user_messages + responses + operator_messages > 0
    group by bucket, chat
),
by_user as (
    select bucket, user, count(*) as chats
    from by_chat
    group by bucket, user
),
first_ever as (
    select user, {bucket:min(first_message_at)} as first_bucket
    from users
    where assistant = {assistant} and {kinds}
    group by user
    having min(first_message_at) >= {from}
)
select
    bucket,
    count(*)::bigint as users,
    count(*) filter (where first_bucket = bucket)::bigint as new_users,
    count(*) filter (where first_bucket is null or first_bucket < bucket)::bigint as returning_users,
    count(*) filter (where chats >= 2)::bigint as repeat_users
from by_user
left join first_ever using (user)
group by bucket
order by bucket
