-- What one batch names while it is written. These tables are the writer's own and empty between batches.
create temp table keys (assistant bigint, key_1 varchar, key_2 varchar);
create temp table moved (assistant bigint, conversation varchar, since timestamp, until timestamp, chat varchar, user varchar);
create temp table touched (assistant bigint, user varchar);
