-- Activity rows at present, and how many would do: keys whose counters came to something.
select
    coalesce(sum(parts), 0)::bigint as rows_now,
    count(*) filter (where something)::bigint as rows_needed
from (
    select
        count(*) as parts,
        not (sum(chats) = 0 and sum(user_messages) = 0 and sum(responses) = 0 and sum(operator_messages) = 0
            and sum(fallbacks) = 0 and sum(views) = 0 and sum(positive) = 0 and sum(negative) = 0
            and sum(comments) = 0 and sum(clicks) = 0) as something
    from activity
    group by assistant, quarter, chat, agent, workflow, user, channel, device, browser, os, language, country, release, test, internal
)
