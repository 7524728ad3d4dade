-- Messages that a late event gave to another chat or user.
update messages
set chat = moved.chat, user = moved.user
from moved
where messages.assistant = moved.assistant
    and messages.conversation = moved.conversation
    and (moved.since is null or messages.sent_at >= moved.since)
    and (moved.until is null or messages.sent_at < moved.until);
