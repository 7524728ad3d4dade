-- Ratings of the period, each at the time the chat was first rated, and how many of those who were asked gave one.
with rated as (
    select score
    from chats
    where {counted} and rated_at >= {from} and rated_at < {to} and score is not null
),
asked as (
    select score
    from chats
    where {counted} and asked_at >= {from} and asked_at < {to}
)
select
    count(*)::bigint as votes,
    avg(score)::double as average,
    var_samp(score)::double as score_variance,
    count(*) filter (where score >= 4)::bigint as positive,
    count(*) filter (where score = 1)::bigint as score_1,
    count(*) filter (where score = 2)::bigint as score_2,
    count(*) filter (where score = 3)::bigint as score_3,
    count(*) filter (where score = 4)::bigint as score_4,
    count(*) filter (where score = 5)::bigint as score_5,
    (select count(*) from asked)::bigint as asked,
    (select count(score) from asked)::bigint as asked_and_rated,
    (select count(*) from chats where {counted} and started_at >= {from} and started_at < {to})::bigint as chats
from rated
