-- The same facts counted in two tables, which must agree.
select
    (
        select count(*) from feedback
        where {counted} and {of_agent} and response_at >= {from} and response_at < {to} and value in ('up', 'down')
    )::bigint as thumbs_given,
    (
        select coalesce(sum(positive + negative), 0) from activity
        where {counted} and {of_agent} and quarter >= {from} and quarter < {to}
    )::bigint as thumbs_counted,
    (
        select count(*) from chats
        where {counted} and started_at >= {from} and started_at < {to}
    )::bigint as chats_started,
    (
        select coalesce(sum(chats), 0) from activity
        where {counted} and quarter >= {from} and quarter < {to}
    )::bigint as chats_counted
