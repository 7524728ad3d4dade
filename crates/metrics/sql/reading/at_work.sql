-- Who produced responses in chats, the first to do so first, and how many of those have a comment.
select chat, agent, workflow, min(quarter) as since, sum(views)::bigint as views, sum(comments)::bigint as comments
from activity
where assistant = {assistant} and chat in ({chats}) and quarter >= {since} and quarter <= {until}
group by chat, agent, workflow
order by chat, since, agent, workflow
