-- Releases published in the period.
select release, published_at, notes
from releases
where assistant = {assistant} and published_at >= {from} and published_at < {to}
order by published_at, release
