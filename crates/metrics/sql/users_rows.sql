-- Users by device and browser.
with by_user as (
    select device, browser, user
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and user_messages + responses + operator_messages > 0
    group by device, browser, user
),
first_ever as (
    select user, min(first_message_at) as first_message_at
    from users
    where assistant = {assistant} and {kinds}
    group by user
)
select
    device,
    browser,
    count(*)::bigint as users,
    count(*) filter (where first_message_at >= {from} and first_message_at < {to})::bigint as new_users
from by_user
left join first_ever using (user)
group by device, browser
order by users desc, device, browser
limit 1000
