-- What the steps are called that enclose others.
select message, step, name
from steps
where assistant = {assistant} and conversation = {conversation} and name is not null and (message, step) in ({wanted})
    and began_at >= {since} and began_at <= {until}
order by began_at, position
