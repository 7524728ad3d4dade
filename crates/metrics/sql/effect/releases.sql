-- Every release. One that was published several times counts from the first.
select release, min(published_at) as published_at, any_value(notes) as notes
from releases
where assistant = {assistant}
group by release
order by published_at, release
