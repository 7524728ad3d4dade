-- Chats that started in a stretch of time, earliest first, with the agents that took part and the kinds of handover.
with started as (
    select *
    from named_chats
    where {wanted} and started_at >= {from} and started_at < {to}
),
took_part as (
    select chat, string_agg(agent, ', ' order by agent) as agents
    from (
        select distinct chat, agent
        from activity
        where assistant = {assistant} and agent is not null and chat in (select chat from started)
    ) as parts
    group by chat
),
asked_for as (
    select chat, string_agg(kind, ', ' order by kind) as kinds
    from (
        select distinct chat, kind
        from handovers
        where assistant = {assistant} and chat in (select chat from started)
    ) as requests
    group by chat
),
pressed as (
    select chat, count(*) as clicks
    from clicks
    where assistant = {assistant} and chat in (select chat from started)
    group by chat
)
select
    started.started_at as started_at,
    started.ended_at as ended_at,
    (date_diff('microsecond', started.started_at, started.ended_at) / 1000000.0)::double as duration_s,
    case
        when started.sealed then 'sealed'
        when started.closed or started.ended_at + interval '30 minute' <= {as_of} then 'closed'
        else 'open'
    end as status,
    started.chat as chat,
    started.conversation as conversation,
    started.number::bigint as number,
    started.user as user,
    started.name as user_name,
    started.email as user_email,
    started.channel as channel,
    started.device as device,
    started.browser as browser,
    started.os as os,
    started.language as language,
    started.country as country,
    started.release as release,
    started.page as page,
    (started.user_messages + started.responses + started.operator_messages)::bigint as messages,
    started.user_messages::bigint as user_messages,
    started.responses::bigint as responses,
    started.operator_messages::bigint as operator_messages,
    started.fallbacks::bigint as fallbacks,
    took_part.agents as agents,
    started.answered_by as answered_by,
    started.topic as topic,
    started.resolution as resolution,
    started.sentiment as sentiment,
    started.handovers::bigint as handovers,
    asked_for.kinds as handover_kinds,
    started.positive::bigint as positive,
    started.negative::bigint as negative,
    coalesce(pressed.clicks, 0)::bigint as clicks,
    started.asked_at as asked_at,
    started.rated_at as rated_at,
    started.score as score,
    started.rating_comment as rating_comment,
    started.rating_prompt as rating_prompt,
    case
        when started.test and started.internal then 'test, internal'
        when started.test then 'test'
        when started.internal then 'internal'
    end as excluded_reason
from started
left join took_part on took_part.chat = started.chat
left join asked_for on asked_for.chat = started.chat
left join pressed on pressed.chat = started.chat
order by started.started_at, started.chat
