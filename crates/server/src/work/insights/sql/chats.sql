-- What is known of some chats besides their words.
select chat, channel, language, test, closed, score, rating_comment
from chats
where assistant = ? and chat in ({chats})
