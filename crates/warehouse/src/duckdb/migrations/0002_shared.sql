-- What a user let the team see of a chat: JSON arrays of message ids.
alter table feedback add column struck varchar; -- never shown
alter table feedback add column previewed varchar; -- seen before sharing, and alone shown; null where the client did not say
