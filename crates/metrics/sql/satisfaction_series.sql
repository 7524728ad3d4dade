-- Ratings by the interval in which the chat was first rated, and by the occasion that brought them.
select
    {bucket:rated_at} as bucket,
    count(*)::bigint as votes,
    avg(score)::double as average,
    (count(*) filter (where score >= 4))::double / count(*) as positive_share,
    count(*) filter (where rating_prompt = 'after_answer')::bigint as after_answer,
    count(*) filter (where rating_prompt = 'handover')::bigint as handover,
    count(*) filter (where rating_prompt = 'end')::bigint as ended,
    count(*) filter (where coalesce(rating_prompt, '') not in ('after_answer', 'handover', 'end'))::bigint as no_prompt
from chats
where {counted} and rated_at >= {from} and rated_at < {to} and score is not null
group by bucket
order by bucket
