-- What the topics of the assistant are called.
select topic, name
from topics
where assistant = {assistant}
