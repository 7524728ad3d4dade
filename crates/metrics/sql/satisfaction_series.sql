-- Ratings by the interval in which the chat was first rated.
select
    {bucket:rated_at} as bucket,
    count(*)::bigint as votes,
    avg(score)::double as average,
    (count(*) filter (where score >= 4))::double / count(*) as positive_share
from chats
where {counted} and rated_at >= {from} and rated_at < {to} and score is not null
group by bucket
order by bucket
