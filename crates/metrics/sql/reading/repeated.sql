-- Users with messages in two or more chats of the period.
select user
from (
    select chat, any_value(user) as user
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and user_messages + responses + operator_messages > 0
    group by chat
) as active
group by user
having count(*) >= 2
