-- The users of the chats that a batch wrote or took away, before and after.
delete from users
where exists (select 1 from touched where touched.assistant = users.assistant and touched.user = users.user);

-- The touched users, anew from their chats.
insert into users
select
    assistant,
    user,
    test,
    internal,
    min(first_message_at),
    max(last_message_at),
    arg_min(chat, (first_message_at, chat))
from chats
where first_message_at is not null
    and exists (select 1 from touched where touched.assistant = chats.assistant and touched.user = chats.user)
group by assistant, user, test, internal;
