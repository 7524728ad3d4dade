-- How far users differ in the number of chats they started in the period, which a comparison of the means needs.
with by_user as (
    select user, sum(chats) as chats
    from activity
    where {counted} and quarter >= {from} and quarter < {to}
    group by user
    having sum(user_messages + responses + operator_messages) > 0
)
select var_samp(chats)::double as per_user_variance
from by_user
