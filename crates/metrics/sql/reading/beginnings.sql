-- The first words of the user of each chat or, where the user said nothing, of anybody.
select chat, text
from (
    select
        chat,
        substr(text, 1, 400) as text,
        row_number() over (
            partition by chat order by case when role = 'user' then 0 else 1 end, sent_at, position
        ) as place
    from ({said}) as said
) as ordered
where place = 1
