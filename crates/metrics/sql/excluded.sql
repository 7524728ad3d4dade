-- Chats and ratings of the period that the team made itself and that are left out of every number.
select
    count(*) filter (where {left_out_as_test} and started_at >= {from} and started_at < {to})::bigint as test_chats,
    count(*) filter (where not {left_out_as_test} and started_at >= {from} and started_at < {to})::bigint as internal_chats,
    count(*) filter (where score is not null and rated_at >= {from} and rated_at < {to})::bigint as ratings
from chats
where {left_out}
