-- Chats of the period that tell most of what went well or badly. A chat with a thumb down or a low rating did not go well,
-- whatever else is said of it.
with started as (
    select
        chat, started_at, score, rating_comment, resolution, summary, question, negative,
        case
            when signals is null or length(signals) <= 2 then 0
            else length(signals) - length(replace(signals, ',', '')) + 1
        end as signs,
        signals
    from chats
    where {counted} and started_at >= {from} and started_at < {to}
),
thumbs as (
    select
        chat,
        max(comment) filter (where value = 'up') as up_comment,
        max(comment) filter (where value = 'down') as down_comment
    from feedback
    where assistant = {assistant} and response_at >= {from} and comment is not null
        and chat in (select chat from started)
    group by chat
),
judged as (
    select
        started.*,
        thumbs.up_comment,
        thumbs.down_comment,
        coalesce(score, 5) >= 4 and negative = 0 and (coalesce(score = 5, false) or coalesce(resolution = 'confirmed', false) or up_comment is not null)
            as is_best,
        coalesce(score <= 2, false) or signs >= 2 or down_comment is not null as is_worst,
        case when score = 5 then 3 else 0 end
            + case when score = 5 and rating_comment is not null then 2 else 0 end
            + case when up_comment is not null then 2 else 0 end
            + case when resolution = 'confirmed' then 1 else 0 end as merit,
        case when score = 1 then 4 when score = 2 then 3 else 0 end
            + case when score <= 2 and rating_comment is not null then 2 else 0 end
            + case when down_comment is not null then 2 else 0 end
            + case when signs < 3 then signs else 3 end as harm
    from started
    left join thumbs using (chat)
),
ranked as (
    select
        *,
        row_number() over (
            partition by is_worst
            order by
                case when is_worst then harm else merit end desc,
                case when summary is null then 1 else 0 end,
                started_at desc,
                chat
        ) as place
    from judged
    where is_best or is_worst
)
select
    chat,
    started_at,
    score,
    rating_comment,
    case when is_worst then down_comment else up_comment end as comment,
    coalesce(resolution = 'confirmed', false) as is_confirmed,
    signals,
    is_worst,
    chat in (
        select chat from feedback where assistant = {assistant} and response_at >= {from} and struck is not null
    ) as has_struck,
    summary,
    question
from ranked
where place <= {most}
order by is_worst, place
