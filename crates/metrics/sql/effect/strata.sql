-- What rates and means of chats are made of, by topic and channel. A chat counts when it started, a rating when the chat
-- was first rated, the question for one when it was first asked.
with kept as (
    select
        topic,
        channel,
        resolution,
        score,
        negative > 0 or fallbacks > 0 or handovers > 0 or coalesce(score <= 2, false) as is_hurt,
        date_diff('microsecond', started_at, ended_at) / 1000000.0 as duration_s,
        started_at >= {from} and started_at < {to} as is_started,
        score is not null and coalesce(rated_at >= {from} and rated_at < {to}, false) as is_rated,
        coalesce(asked_at >= {from} and asked_at < {to}, false) as is_asked
    from named_chats
    where {counted} and (
        (started_at >= {from} and started_at < {to})
        or (rated_at >= {from} and rated_at < {to})
        or (asked_at >= {from} and asked_at < {to})
    )
)
select
    topic,
    channel,
    (count(*) filter (where is_started))::bigint as chats,
    (count(*) filter (where is_started and resolution is not null))::bigint as concluded,
    (count(*) filter (where is_started and resolution in ('contained', 'confirmed')))::bigint as contained,
    (count(*) filter (where is_started and resolution = 'confirmed'))::bigint as confirmed,
    (count(*) filter (where is_started and resolution = 'handed_over'))::bigint as handed_over,
    (count(*) filter (where is_started and resolution = 'abandoned'))::bigint as abandoned,
    (count(*) filter (where is_started and (resolution is null or resolution = 'pending')))::bigint as pending,
    (count(*) filter (where is_started and is_hurt))::bigint as hurt,
    coalesce(sum(duration_s) filter (where is_started), 0)::double as duration_s,
    (count(*) filter (where is_rated))::bigint as votes,
    (count(*) filter (where is_rated and score >= 4))::bigint as positive,
    coalesce(sum(score) filter (where is_rated), 0)::double as scores,
    (count(*) filter (where is_asked))::bigint as asked,
    (count(*) filter (where is_asked and score is not null))::bigint as asked_and_rated
from kept
group by topic, channel
order by topic, channel
