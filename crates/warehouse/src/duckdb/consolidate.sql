-- Chats and quarters with more than one row a key, or with a row that came to nothing.
create or replace temp table fragmented as
select distinct assistant, quarter, chat
from activity
group by assistant, quarter, chat, agent, workflow, user, channel, device, browser, os, language, country, release, test, internal
having count(*) > 1
    or (sum(chats) = 0 and sum(user_messages) = 0 and sum(responses) = 0 and sum(operator_messages) = 0
        and sum(fallbacks) = 0 and sum(views) = 0 and sum(positive) = 0 and sum(negative) = 0
        and sum(comments) = 0 and sum(clicks) = 0);

create or replace temp table consolidated as
select
    assistant, quarter, chat, agent, workflow, user, channel, device, browser, os, language, country, release, test, internal,
    sum(chats) as chats,
    sum(user_messages) as user_messages,
    sum(responses) as responses,
    sum(operator_messages) as operator_messages,
    sum(fallbacks) as fallbacks,
    sum(views) as views,
    sum(positive) as positive,
    sum(negative) as negative,
    sum(comments) as comments,
    sum(clicks) as clicks
from activity
semi join fragmented using (assistant, quarter, chat)
group by assistant, quarter, chat, agent, workflow, user, channel, device, browser, os, language, country, release, test, internal
having not (sum(chats) = 0 and sum(user_messages) = 0 and sum(responses) = 0 and sum(operator_messages) = 0
        and sum(fallbacks) = 0 and sum(views) = 0 and sum(positive) = 0 and sum(negative) = 0
        and sum(comments) = 0 and sum(clicks) = 0);

delete from activity
where exists (
    select 1 from fragmented
    where fragmented.assistant = activity.assistant
        and fragmented.quarter = activity.quarter
        and fragmented.chat = activity.chat
);

insert into activity by name
select * from consolidated order by quarter;

drop table fragmented;
drop table consolidated;
