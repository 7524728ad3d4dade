-- The steps that led to a response, earliest first.
select
    step, parent, kind, name, began_at, duration_ms, input, output, model, error, attributes
from steps
where assistant = {assistant} and conversation = {conversation} and message = {message}
    and began_at >= {since} and began_at <= {until}
order by began_at, position
