-- Requests for a human in the period, beside the chats that had a message in it.
with requests as (
    select user, chat, kind, via
    from handovers
    where {counted} and requested_at >= {from} and requested_at < {to}
),
active as (
    select distinct chat
    from activity
    where {counted} and quarter >= {from} and quarter < {to} and user_messages + responses + operator_messages > 0
)
select
    count(distinct user)::bigint as users_with_requests,
    count(distinct chat)::bigint as chats_with_requests,
    (select count(*) from active where chat not in (select chat from requests))::bigint as chats_without_requests,
    (select count(*) from (select chat from active union select chat from requests) as either)::bigint as active_chats,
    count(*)::bigint as requests,
    count(*) filter (where kind = 'direct')::bigint as direct,
    count(*) filter (where kind = 'after_fallback')::bigint as after_fallback,
    count(*) filter (where kind = 'operator_button')::bigint as operator_button,
    count(*) filter (where via = 'takeover')::bigint as takeovers,
    count(*) filter (where via = 'ticket')::bigint as tickets
from requests
