-- Users by when they said or were told something first, ever.
select user
from users
where assistant = {assistant} and {kinds}
group by user
having {when}
