-- How chats that started in the period ended. Durable: contained, and the same user did not come back with the same topic
-- within seven days; only chats whose seven days are over can tell.
with started as (
    select chat, user, topic, resolution, handovers, ended_at
    from chats
    where {counted} and started_at >= {from} and started_at < {to}
),
contained as (
    select chat, user, topic, ended_at
    from started
    where resolution in ('contained', 'confirmed') and ended_at <= {as_of} - interval '7 day'
),
came_back as (
    select distinct contained.chat as chat
    from contained
    join chats later on later.assistant = {assistant} and later.user = contained.user and later.topic = contained.topic
    where later.started_at > contained.ended_at
        and later.started_at <= contained.ended_at + interval '7 day'
        and later.first_message_at is not null
)
select
    count(*)::bigint as chats,
    (count(*) filter (where resolution in ('contained', 'confirmed')))::bigint as contained,
    (count(*) filter (where resolution = 'confirmed'))::bigint as confirmed,
    (count(*) filter (where resolution = 'handed_over'))::bigint as handed_over,
    (count(*) filter (where resolution = 'abandoned'))::bigint as abandoned,
    (count(*) filter (where resolution is null or resolution = 'pending'))::bigint as pending,
    (count(*) filter (where ended_at <= {as_of} - interval '7 day'))::bigint as week_over,
    ((select count(*) from contained) - (select count(*) from came_back))::bigint as durable
from started
