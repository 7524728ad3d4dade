-- The tables of the warehouse. Times are UTC in microseconds; a text that is not known is null.
-- `at` is a keyword of DuckDB, so every time says what happened then.

-- The highest number of a journal batch whose rows are here: one row.
create table batches (batch bigint not null);
insert into batches values (0);

-- A row is a message.
create table messages (
    assistant bigint not null,
    conversation varchar not null,
    message varchar not null,
    chat varchar not null,
    user varchar not null,
    sent_at timestamp not null,
    position bigint not null, -- breaks ties within one instant
    role varchar not null, -- user, assistant, operator, system
    text varchar not null,
    agent varchar,
    workflow varchar,
    fallback boolean not null,
    quick_replies varchar, -- a JSON array
    model varchar,
    input_tokens bigint,
    output_tokens bigint,
    cost double,
    latency_ms double
);

-- A row is a step of a trace.
create table steps (
    assistant bigint not null,
    conversation varchar not null,
    message varchar not null,
    step varchar not null,
    parent varchar,
    began_at timestamp not null,
    position bigint not null,
    kind varchar not null, -- agent, workflow, prompt, retrieval, tool, api, variable, block
    name varchar,
    duration_ms double,
    input varchar, -- JSON
    output varchar, -- JSON
    model varchar,
    error varchar,
    attributes varchar -- a JSON object
);

-- A row is a chat as it stands now.
create table chats (
    assistant bigint not null,
    chat varchar not null,
    conversation varchar not null,
    number bigint not null, -- which chat of the conversation, from 1
    user varchar not null,
    channel varchar,
    device varchar,
    browser varchar,
    os varchar,
    language varchar,
    country varchar,
    release varchar,
    test boolean not null,
    internal boolean not null,
    identified boolean not null, -- the client named the user
    email varchar,
    name varchar,
    page varchar,
    started_at timestamp not null,
    ended_at timestamp not null, -- the last event other than feedback and ratings
    closed boolean not null, -- the client said that it is over
    seal_at timestamp not null,
    sealed boolean not null,
    first_message_at timestamp, -- of a user, the assistant or an operator
    last_message_at timestamp,
    user_messages bigint not null,
    responses bigint not null,
    operator_messages bigint not null,
    fallbacks bigint not null,
    positive bigint not null,
    negative bigint not null,
    handovers bigint not null,
    asked_at timestamp, -- when a rating was first asked for
    rated_at timestamp, -- when it was first rated
    score bigint, -- 1 to 5
    rating_comment varchar,
    rating_prompt varchar, -- after_answer, handover, end
    answered_by varchar, -- assistant, operator, both
    topic varchar,
    resolution varchar,
    sentiment varchar
);

-- A row is a user, once for each kind of chat (test, internal) they had. Only chats with a message count.
create table users (
    assistant bigint not null,
    user varchar not null,
    test boolean not null,
    internal boolean not null,
    first_message_at timestamp not null,
    last_message_at timestamp not null,
    first_chat varchar not null
);

-- A row is what one chat added in one quarter of an hour, by the agent and workflow that did it. Rows of one key add up.
create table activity (
    assistant bigint not null,
    quarter timestamp not null, -- the first instant of the quarter
    chat varchar not null,
    agent varchar,
    workflow varchar,
    user varchar not null,
    channel varchar,
    device varchar,
    browser varchar,
    os varchar,
    language varchar,
    country varchar,
    release varchar,
    test boolean not null,
    internal boolean not null,
    chats bigint not null, -- chats that started
    user_messages bigint not null,
    responses bigint not null,
    operator_messages bigint not null,
    fallbacks bigint not null,
    views bigint not null, -- responses, and triggers without a response
    positive bigint not null, -- thumbs up, at the time of the response
    negative bigint not null,
    comments bigint not null,
    clicks bigint not null
);

-- A row is the feedback on one response, as it stands.
create table feedback (
    assistant bigint not null,
    conversation varchar not null,
    message varchar not null,
    chat varchar not null,
    value varchar not null, -- up, down, none
    comment varchar,
    contact_name varchar,
    contact_email varchar,
    share_chat boolean not null,
    given_at timestamp not null,
    response_at timestamp not null,
    agent varchar,
    workflow varchar,
    user varchar not null,
    channel varchar,
    device varchar,
    browser varchar,
    os varchar,
    language varchar,
    country varchar,
    release varchar,
    test boolean not null,
    internal boolean not null
);

-- A row is a click.
create table clicks (
    assistant bigint not null,
    conversation varchar not null,
    event varchar not null,
    chat varchar not null,
    pressed_at timestamp not null,
    message varchar,
    agent varchar,
    workflow varchar,
    kind varchar not null, -- quick_reply, link
    title varchar,
    destination_kind varchar, -- answer, url, phone
    destination varchar,
    user varchar not null,
    channel varchar,
    device varchar,
    browser varchar,
    os varchar,
    language varchar,
    country varchar,
    release varchar,
    test boolean not null,
    internal boolean not null
);

-- A row is a request for a human.
create table handovers (
    assistant bigint not null,
    conversation varchar not null,
    event varchar not null,
    chat varchar not null,
    requested_at timestamp not null,
    kind varchar not null, -- direct, after_fallback, operator_button
    via varchar, -- takeover, ticket
    agent varchar, -- of the last response before
    workflow varchar,
    user varchar not null,
    channel varchar,
    device varchar,
    browser varchar,
    os varchar,
    language varchar,
    country varchar,
    release varchar,
    test boolean not null,
    internal boolean not null
);

-- A row is a published update of the assistant.
create table releases (
    assistant bigint not null,
    event varchar not null,
    release varchar not null,
    published_at timestamp not null,
    notes varchar
);
