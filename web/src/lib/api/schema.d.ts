// Generated from openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/v1/assistants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assistants
         * @description By name: those that the member has a part in. A secret key sees its own assistant.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The assistants */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assistants"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A publishable key */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an assistant
         * @description Whoever makes it is its creator. It begins without keys.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAssistant"];
                };
            };
            responses: {
                /** @description The assistant */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeAssistant"];
                    };
                };
                /** @description No such time zone */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not an owner of the workspace */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is an assistant of this name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The name cannot be used */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read alert settings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When and where alerts go */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alerts"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change alert settings
         * @description Takes all of them, and answers with them as they are from now on.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeAlerts"];
                };
            };
            responses: {
                /** @description When and where alerts go */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alerts"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/alerts/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try alerts out
         * @description Sends an e-mail to the caller and calls the webhook, at once, and tells what happened.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What happened */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trial"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who may deal with issues */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The members of the assistant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignees"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chats
         * @description Newest first. With the parameters of a number it shows exactly the chats behind it. With `q` a page may be shorter than
         *     `limit` and still have a cursor: a search goes back in time piece by piece.
         */
        get: {
            parameters: {
                query?: {
                    /** @description From the page before. */
                    cursor?: string;
                    /** @description Chats of a page, at most 200. Default: 50. */
                    limit?: number;
                    /**
                     * @description Which fact must lie in the period: `started` (the usual one), `active` (something was said), `rated`, `asked` (to
                     *     rate), `feedback` (on a response of the period), `handover`, `click`, `view` (an agent or workflow at work) or
                     *     `fallback`.
                     */
                    period_of?: string;
                    /**
                     * @description Chats whose channel, device, browser, os, language, country, release, topic, agent or workflow is not known. Repeat
                     *     it for several.
                     */
                    without?: string[];
                    /** @description `open`, `closed` or `sealed`. Repeat it for any of several. */
                    status?: string[];
                    /** @description `true` for tests of the team alone, `false` for none. */
                    test?: boolean;
                    /** @description `true` for chats of the team's own people alone, `false` for none. */
                    internal?: boolean;
                    /** @description `true` for what numbers leave out alone. */
                    excluded?: boolean;
                    /** @description `>=4`, `<=2`, `<3`, `>3`, `=5`, `!=1`, `5`, `any` or `none`. */
                    csat?: string;
                    /** @description Rated `with` or `without` a comment. */
                    csat_comment?: string;
                    /** @description `after_answer`, `handover`, `end` or `none`. Repeat it for any of several. */
                    rating_prompt?: string[];
                    /**
                     * @description `only_positive`, `only_negative`, `more_positive`, `more_negative`, `positive` (some), `negative` (some), `any`,
                     *     `none` or `comment`.
                     */
                    feedback?: string;
                    /** @description `with`, `without` or a part of the user's address. */
                    email?: string;
                    /** @description Words that one message holds, `"phrases"` and `prefix*`. Of exported feedback, words of the comment. */
                    q?: string;
                    /**
                     * @description `any`, `none`, `direct`, `after_fallback` or `operator_button`. Repeat it for any of several. With `period_of` active
                     *     or handover, requests of the period.
                     */
                    handover?: string[];
                    /** @description `takeover` or `ticket`. */
                    handover_via?: string[];
                    /** @description The agent at work last before a request, or `none`. */
                    handover_agent?: string[];
                    /** @description The workflow at work last before a request, or `none`. */
                    handover_workflow?: string[];
                    /** @description `true` where a human was asked for and none has written. */
                    needs_support?: boolean;
                    /** @description How the chat came out, or `none`. */
                    resolution?: string[];
                    /** @description How the user felt, or `none`. */
                    sentiment?: string[];
                    /**
                     * @description `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`, `any` or `none`: what asks for a
                     *     look.
                     */
                    signal?: string[];
                    /** @description `assistant`, `operator`, `both` or `none`. */
                    answered_by?: string[];
                    /** @description `any` or `none`. */
                    fallback?: string;
                    /** @description `any` where a step failed, `none` where none did. */
                    error?: string;
                    /** @description The user's id. */
                    user?: string[];
                    /** @description Of the users of the period the `new`, `returning` or `repeat` ones. */
                    users?: string;
                    /** @description The title of what was pressed. */
                    click?: string[];
                    /** @description `quick_reply` or `link`. */
                    click_kind?: string[];
                    /** @description Where what was pressed leads. */
                    click_destination?: string[];
                    /** @description 1 (Monday) to 7: something was said then. */
                    weekday?: number[];
                    /** @description 0 to 23: something was said then. */
                    hour?: number[];
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatList"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/chats/{chat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chat
         * @description What was said, with feedback, requests for a human, clicks and every rating. Of a chat that goes on, `after` asks for
         *     what is new.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of an answer before: only messages that came since, and those whose feedback or steps changed. */
                    after?: string;
                    /** @description Words to point out in the messages. */
                    q?: string;
                    /** @description IANA time zone. Default: the assistant's. */
                    tz?: string;
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The chat, such as `ID` or `ID#2` (with `#` written as `%23`) */
                    chat: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chat */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChatAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant or chat */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/chats/{chat}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the next chats of a list
         * @description Takes the parameters of the list. A search for words that takes too long finds nothing.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Which fact must lie in the period: `started` (the usual one), `active` (something was said), `rated`, `asked` (to
                     *     rate), `feedback` (on a response of the period), `handover`, `click`, `view` (an agent or workflow at work) or
                     *     `fallback`.
                     */
                    period_of?: string;
                    /**
                     * @description Chats whose channel, device, browser, os, language, country, release, topic, agent or workflow is not known. Repeat
                     *     it for several.
                     */
                    without?: string[];
                    /** @description `open`, `closed` or `sealed`. Repeat it for any of several. */
                    status?: string[];
                    /** @description `true` for tests of the team alone, `false` for none. */
                    test?: boolean;
                    /** @description `true` for chats of the team's own people alone, `false` for none. */
                    internal?: boolean;
                    /** @description `true` for what numbers leave out alone. */
                    excluded?: boolean;
                    /** @description `>=4`, `<=2`, `<3`, `>3`, `=5`, `!=1`, `5`, `any` or `none`. */
                    csat?: string;
                    /** @description Rated `with` or `without` a comment. */
                    csat_comment?: string;
                    /** @description `after_answer`, `handover`, `end` or `none`. Repeat it for any of several. */
                    rating_prompt?: string[];
                    /**
                     * @description `only_positive`, `only_negative`, `more_positive`, `more_negative`, `positive` (some), `negative` (some), `any`,
                     *     `none` or `comment`.
                     */
                    feedback?: string;
                    /** @description `with`, `without` or a part of the user's address. */
                    email?: string;
                    /** @description Words that one message holds, `"phrases"` and `prefix*`. Of exported feedback, words of the comment. */
                    q?: string;
                    /**
                     * @description `any`, `none`, `direct`, `after_fallback` or `operator_button`. Repeat it for any of several. With `period_of` active
                     *     or handover, requests of the period.
                     */
                    handover?: string[];
                    /** @description `takeover` or `ticket`. */
                    handover_via?: string[];
                    /** @description The agent at work last before a request, or `none`. */
                    handover_agent?: string[];
                    /** @description The workflow at work last before a request, or `none`. */
                    handover_workflow?: string[];
                    /** @description `true` where a human was asked for and none has written. */
                    needs_support?: boolean;
                    /** @description How the chat came out, or `none`. */
                    resolution?: string[];
                    /** @description How the user felt, or `none`. */
                    sentiment?: string[];
                    /**
                     * @description `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`, `any` or `none`: what asks for a
                     *     look.
                     */
                    signal?: string[];
                    /** @description `assistant`, `operator`, `both` or `none`. */
                    answered_by?: string[];
                    /** @description `any` or `none`. */
                    fallback?: string;
                    /** @description `any` where a step failed, `none` where none did. */
                    error?: string;
                    /** @description The user's id. */
                    user?: string[];
                    /** @description Of the users of the period the `new`, `returning` or `repeat` ones. */
                    users?: string;
                    /** @description The title of what was pressed. */
                    click?: string[];
                    /** @description `quick_reply` or `link`. */
                    click_kind?: string[];
                    /** @description Where what was pressed leads. */
                    click_destination?: string[];
                    /** @description 1 (Monday) to 7: something was said then. */
                    weekday?: number[];
                    /** @description 0 to 23: something was said then. */
                    hour?: number[];
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The chat, such as `ID` or `ID#2` (with `#` written as `%23`) */
                    chat: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chats beside it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeighbourChats"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant or chat */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/chats/{chat}/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a chat into a topic
         * @description The team's word stands, whatever is learnt later; and what is learnt takes it into account.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The chat, such as `ID` or `ID#2` (with `#` written as `%23`) */
                    chat: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChatPlace"];
                };
            };
            responses: {
                /** @description It is there */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No such topic */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such chat */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The chat is not over yet */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the values that filters can have
         * @description Those of the period, most frequent first, at most 200 of each.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The values, by dimension */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DimensionsAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/export/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a table
         * @description `file` is a table and a format. Tables: `analytics` (a row a day, or an `interval`, with every number that has a
         *     series), `feedback` (a row a thumb), `chats`, `messages`, `clicks`. Formats: `csv` (RFC 4180, UTF-8, with a header;
         *     text that a spreadsheet would run as a formula gets an apostrophe before it), `jsonl` (an object a line), `parquet`.
         *
         *     `chats` and `messages` take the parameters of the list of chats. Messages are those sent in the period or, with
         *     `period_of`, all of the chats that it keeps.
         *
         *     Rows come earliest first. Times are in the time zone that the column `zone` names, in Parquet in UTC. An answer that
         *     breaks off is not whole.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                    /** @description Only `up` or only `down`, in the table `feedback`. */
                    value?: string;
                    /** @description `true` or `false`: whether somebody has dealt with it, in the table `feedback`. */
                    reviewed?: boolean;
                    /**
                     * @description Which fact must lie in the period: `started` (the usual one), `active` (something was said), `rated`, `asked` (to
                     *     rate), `feedback` (on a response of the period), `handover`, `click`, `view` (an agent or workflow at work) or
                     *     `fallback`.
                     */
                    period_of?: string;
                    /**
                     * @description Chats whose channel, device, browser, os, language, country, release, topic, agent or workflow is not known. Repeat
                     *     it for several.
                     */
                    without?: string[];
                    /** @description `open`, `closed` or `sealed`. Repeat it for any of several. */
                    status?: string[];
                    /** @description `true` for tests of the team alone, `false` for none. */
                    test?: boolean;
                    /** @description `true` for chats of the team's own people alone, `false` for none. */
                    internal?: boolean;
                    /** @description `true` for what numbers leave out alone. */
                    excluded?: boolean;
                    /** @description `>=4`, `<=2`, `<3`, `>3`, `=5`, `!=1`, `5`, `any` or `none`. */
                    csat?: string;
                    /** @description Rated `with` or `without` a comment. */
                    csat_comment?: string;
                    /** @description `after_answer`, `handover`, `end` or `none`. Repeat it for any of several. */
                    rating_prompt?: string[];
                    /**
                     * @description `only_positive`, `only_negative`, `more_positive`, `more_negative`, `positive` (some), `negative` (some), `any`,
                     *     `none` or `comment`.
                     */
                    feedback?: string;
                    /** @description `with`, `without` or a part of the user's address. */
                    email?: string;
                    /** @description Words that one message holds, `"phrases"` and `prefix*`. Of exported feedback, words of the comment. */
                    q?: string;
                    /**
                     * @description `any`, `none`, `direct`, `after_fallback` or `operator_button`. Repeat it for any of several. With `period_of` active
                     *     or handover, requests of the period.
                     */
                    handover?: string[];
                    /** @description `takeover` or `ticket`. */
                    handover_via?: string[];
                    /** @description The agent at work last before a request, or `none`. */
                    handover_agent?: string[];
                    /** @description The workflow at work last before a request, or `none`. */
                    handover_workflow?: string[];
                    /** @description `true` where a human was asked for and none has written. */
                    needs_support?: boolean;
                    /** @description How the chat came out, or `none`. */
                    resolution?: string[];
                    /** @description How the user felt, or `none`. */
                    sentiment?: string[];
                    /**
                     * @description `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`, `any` or `none`: what asks for a
                     *     look.
                     */
                    signal?: string[];
                    /** @description `assistant`, `operator`, `both` or `none`. */
                    answered_by?: string[];
                    /** @description `any` or `none`. */
                    fallback?: string;
                    /** @description `any` where a step failed, `none` where none did. */
                    error?: string;
                    /** @description The user's id. */
                    user?: string[];
                    /** @description Of the users of the period the `new`, `returning` or `repeat` ones. */
                    users?: string;
                    /** @description The title of what was pressed. */
                    click?: string[];
                    /** @description `quick_reply` or `link`. */
                    click_kind?: string[];
                    /** @description Where what was pressed leads. */
                    click_destination?: string[];
                    /** @description 1 (Monday) to 7: something was said then. */
                    weekday?: number[];
                    /** @description 0 to 23: something was said then. */
                    hour?: number[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /**
                     * @description Table and format
                     * @example feedback.csv
                     */
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                        "application/x-ndjson": string;
                        "application/vnd.apache.parquet": number[];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right: viewers may export no chats and no messages */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant, table or format */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List feedback
         * @description Filtered as numbers are. Viewers get no contact data.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `up` or `down` alone. */
                    value?: string;
                    /** @description Words that the comment must hold, whatever their case and accents. */
                    q?: string;
                    /** @description `true` or `false`: whether somebody has dealt with it. */
                    reviewed?: boolean;
                    /** @description From the page before. */
                    cursor?: string;
                    /** @description Entries of a page, at most 200. Default: 50. */
                    limit?: number;
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedbackPage"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/feedback/{feedback}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a shared chat
         * @description What the user saw before they shared it, without what they struck out. For the assistant's creator, and those to whom
         *     the creator gave the right.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    feedback: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The chat */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedChat"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such feedback, or its user shared nothing */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/feedback/{feedback}/reviewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark feedback as reviewed
         * @description The mark falls away when the user changes the feedback.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    feedback: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reviewed"];
                };
            };
            responses: {
                /** @description Marked, or no longer */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such feedback */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gaps
         * @description Questions of the period that led to a fallback, a thumb down or a request for a human, gathered where they ask the same, in
         *     whatever words.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The gaps */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Gaps"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who may read shared chats */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The members of the assistant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grants"];
                    };
                };
                /** @description Not the assistant's creator */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Say who may read shared chats
         * @description Ids of those who are no members of the assistant are passed over.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewGrants"];
                };
            };
            responses: {
                /** @description The members of the assistant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grants"];
                    };
                };
                /** @description Not the assistant's creator */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what led to handovers
         * @description Requests for a human by topic, agent, workflow and kind, beside those of the period before, and the answers that came
         *     right before them. Those answers are null for callers who may not read chats.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The requests */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List issues */
        get: {
            parameters: {
                query?: {
                    /** @description `open`, `in_progress`, `fixed` or `closed`. Repeat it for "any of". */
                    status?: string[];
                    /** @description `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`. Repeat it for "any of". */
                    type?: string[];
                    /** @description `urgent`, `high`, `medium` or `low`. Repeat it for "any of". */
                    priority?: string[];
                    /** @description `me`, `none` or the id of a member. */
                    assignee?: string;
                    /** @description Name of the topic. */
                    topic?: string;
                    /** @description Name of the agent. */
                    agent?: string;
                    /** @description The release that fixes it. */
                    release?: string;
                    /** @description Only issues that have this chat. */
                    chat?: string;
                    /** @description Words of title, notes or number (`#12`); all of them must be there. */
                    q?: string;
                    /** @description `users` (the default), `updated`, `priority` or `number`. */
                    sort?: string;
                    /** @description From the page before. */
                    cursor?: string;
                    /** @description Issues of a page, at most 200. Default: 50. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IssuesPage"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** File an issue */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewIssueBody"];
                };
            };
            responses: {
                /** @description The issue */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IssueInFull"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/issues/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an issue
         * @description With the chats that show it, every change and, where it is fixed in a known release, what came of it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its number */
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The issue */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IssueInFull"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such issue */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an issue
         * @description With `status` `fixed`, say in which `release`: one that was published, or null for the next one.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its number */
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IssueChanges"];
                };
            };
            responses: {
                /** @description The issue */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Issue"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such issue */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/issues/{number}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add chats to an issue
         * @description A chat may be in several issues, and in one issue once. An issue holds at most 1,000.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its number */
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MoreChats"];
                };
            };
            responses: {
                /** @description The issue */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Issue"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such issue */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such chat or message, or too many chats */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/issues/{number}/chats/{chat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a chat off an issue */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Number of the issue */
                    number: number;
                    /** @description The chat */
                    chat: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is off */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such issue, or it does not have the chat */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/issues/{number}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom to tell
         * @description Those who left a contact with a thumb down in the chats of the issue, with a text that is ready to be sent.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its number */
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The people */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contacts"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such issue */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The keys */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            responses: {
                /** @description The key, shown once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewKeyToken"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    key: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It opens nothing any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The assistant has no such key in force */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of newer numbers
         * @description Server-sent events: one `numbers` at once and another each time facts were added, at most one a second, with data
         *     `{"as_of": "…", "batch": 123}`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/messages/{message}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a trace
         * @description The steps that led to a response, and the variables of the chat as they were then.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The chat of the message. Needed where several conversations have a message of that id. */
                    chat?: string;
                    /** @description IANA time zone. Default: the assistant's. */
                    tz?: string;
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The response */
                    message: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The steps */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TraceAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant, chat or message */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Several conversations have such a message: say which chat */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the numbers of all modules
         * @description With the identities that must hold between them, and whether they do.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AllAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/metrics/{module}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the numbers of one module
         * @description Modules: `overview`, `users`, `messages`, `chats`, `handover`, `engagement`, `feedback`, `satisfaction`, `traffic`,
         *     `clicks`, `agents`, `topics`. What each number is, and how it is computed: `/api/v1/catalogue`.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The module */
                    module: components["schemas"]["Module"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModuleAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant or module */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List low-rated chats
         * @description Filtered as numbers are.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only scores up to this, 1 to 5. Default: 2. */
                    max_score?: number;
                    /** @description From the page before. */
                    cursor?: string;
                    /** @description Entries of a page, at most 200. Default: 50. */
                    limit?: number;
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ratings"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List releases
         * @description Those of the period, earliest first.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The releases */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReleasesAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A key without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Publish a release
         * @description Recorded like the event `release.published`. Numbers before and after it can be read at once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRelease"];
                };
            };
            responses: {
                /** @description It is on disk */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedRelease"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is a release of this name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many events wait to be counted */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/releases/{release}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare before and after a release
         * @description Equal whole weeks around the release, cut at midnight; the day of the release and today are left out. Each number has
         *     an interval and a verdict. Where people came with something else than before, rates and means of chats are also given
         *     at the old mix.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whole weeks of each side, 1 to 12. Default: as many as both sides have, at most 4. */
                    weeks?: number;
                    /** @description A number as `MODULE.NAME`, such as `satisfaction.average`. Repeat it for several. Default: ten main ones. */
                    metric?: string[];
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. */
                    include?: string[];
                    /** @description Only chats of these channels; `device`, `browser`, `os`, `language`, `country` and `workflow` work alike. */
                    channel?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description What it is called */
                    release: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Before and after */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant or release */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List own reports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The caller's reports */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reports"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Get a report
         * @description To the caller's own address. One of the same rhythm that they have moves to the time zone instead.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportBody"];
                };
            };
            responses: {
                /** @description The report */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportEntry"];
                    };
                };
                /** @description There is no such time zone */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a report */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    report: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No more of it is sent */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller has no such report */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the review of a period
         * @description The main numbers beside those of the period before, what is better or worse by more than chance, agents, handovers,
         *     topics, issues, releases and chats worth reading. Every number is the one of the modules.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Without `from` and `to`: the last month that is over.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The review */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/review.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the review of a period as a PDF
         * @description A4 pages of the same.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Without `from` and `to`: the last month that is over.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The review */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": number[];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read settings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettingsBody"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change settings
         * @description Takes all of them, and answers with them as they are from now on.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettingsBody"];
                };
            };
            responses: {
                /** @description The settings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettingsBody"];
                    };
                };
                /** @description There is no such time zone */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suggestions
         * @description From the thumbs down, ratings of 1 and 2, fallbacks and requests for a human of the period. What an open issue holds or
         *     somebody dismissed is left out; what a fixed issue was about comes back if it shows since the release.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The suggestions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Suggestions"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/suggestions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Dismiss a suggestion */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its key */
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Dismissed"];
                };
            };
            responses: {
                /** @description Dismissed, or no longer */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List topics */
        get: {
            parameters: {
                query?: {
                    /** @description `open`, `done`, `muted` or `hidden`. Repeat it for "any of". Default: all but hidden. */
                    status?: string[];
                    /** @description `growing` (the default: pinned, then new, then by the chats they gained), `chats`, `negative`, `handover` or `name`. */
                    sort?: string;
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The topics */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TopicsAnswer"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a topic
         * @description Chats that are like the examples join it, those of the past within a minute or so.
         */
        post: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTopic"];
                };
            };
            responses: {
                /** @description The topic */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topic"];
                    };
                };
                /** @description A field or a parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another topic has the name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/topics/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a topic */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    topic: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The topic */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TopicInFull"];
                    };
                };
                /** @description A parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such topic, or one that was merged */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a topic */
        patch: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    topic: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TopicChanges"];
                };
            };
            responses: {
                /** @description The topic */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topic"];
                    };
                };
                /** @description A field or a parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such topic, or one that was merged */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another topic has the name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/topics/{topic}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a topic into another
         * @description The topic of the path ceases to be; its chats, of the past too, are the other's.
         */
        post: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    topic: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Merger"];
                };
            };
            responses: {
                /** @description The topic that took its chats */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topic"];
                    };
                };
                /** @description A field or a parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such topic, or one that was merged */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/topics/{topic}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a topic
         * @description Give examples, chats or both. Chats like them leave the topic for the new one within a minute or so.
         */
        post: {
            parameters: {
                query?: {
                    /**
                     * @description Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
                     * @example 2026-03-01
                     */
                    from?: string;
                    /**
                     * @description End, exclusive: a date or an RFC 3339 time. Default: the end of today.
                     * @example 2026-04-01
                     */
                    to?: string;
                    /**
                     * @description IANA time zone. Default: the assistant's.
                     * @example Europe/Rome
                     */
                    tz?: string;
                    /** @description `hour`, `day`, `week` or `month`, for series. Default: by the length of the period. */
                    interval?: string;
                    /** @description `previous` (the period of equal length just before) or `FROM..TO`. */
                    compare?: string;
                    /** @description `test` and/or `internal`, which are left out otherwise. Repeat it for both. */
                    include?: string[];
                    /** @description Only chats of these channels. Repeat a filter for "any of". */
                    channel?: string[];
                    /** @description Only chats on these devices. */
                    device?: string[];
                    /** @description Only chats in these browsers. */
                    browser?: string[];
                    /** @description Only chats on these operating systems. */
                    os?: string[];
                    /** @description Only chats in these languages. */
                    language?: string[];
                    /** @description Only chats from these countries. */
                    country?: string[];
                    /** @description Only chats with these releases of the assistant. */
                    release?: string[];
                    /** @description Only what these agents did, and the chats they took part in. */
                    agent?: string[];
                    /** @description Only what these workflows did, and the chats they took part in. */
                    workflow?: string[];
                    /** @description Only chats about these topics. */
                    topic?: string[];
                };
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    topic: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Part"];
                };
            };
            responses: {
                /** @description The new topic */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Topic"];
                    };
                };
                /** @description A field or a parameter has no usable value */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such topic, or one that was merged */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Another topic has the name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/users/{user}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a user
         * @description Everybody in the team sees this name in place of what the user is called otherwise.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description The user's id */
                    user: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UserName"];
                };
            };
            responses: {
                /** @description The user is called so, or as before */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant, or it has no chat of this user */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The name is too long or has control characters */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List views */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The views */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Views"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Save a view */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ViewBody"];
                };
            };
            responses: {
                /** @description The view */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViewEntry"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is a view of this name, or there are 100 */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistants/{assistant}/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a view */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    view: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ViewBody"];
                };
            };
            responses: {
                /** @description The view */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViewEntry"];
                    };
                };
                /** @description A caller without the right, or somebody else's view */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The assistant has no such view */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is another view of this name */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Name or id */
                    assistant: string;
                    /** @description Its id */
                    view: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right, or somebody else's view */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The assistant has no such view */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what every number is
         * @description Title, unit, kind, a sentence, and the SQL that computes it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The definitions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Catalogue"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A publishable key */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody
         * @description The link works once, for seven days.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            responses: {
                /** @description The link, shown once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationLink"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such assistant */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Its id */
                    invitation: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The link works no more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such invitation */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the team
         * @description With a session the member gains the invitation's role, unless they have a stronger one; without, a new member is made
         *     and signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Join"];
                };
            };
            responses: {
                /** @description Joined and signed in; sets the cookie `afterword_session` */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The link is not valid */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is a member with this e-mail address */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The password is too short, or a field is empty */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the team
         * @description An owner sees everybody; who may invite to some assistants sees their members, with the roles they have there.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Members and invitations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Team"];
                    };
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description An owner removes them altogether, never the last owner; who may invite to some assistants removes them from these.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Their id */
                    member: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description They are removed and signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A caller without the right */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No such member */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The last owner */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Answers 200 whether or not anybody is.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who is signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sign in
         * @description Ten failures within a quarter of an hour, for one e-mail address from one network address, are answered with 429.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Signed in; sets the cookie `afterword_session` */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description E-mail address or password is wrong */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many attempts; comes with Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out; takes the cookie away */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first owner
         * @description Works once, with the token of the link that the server prints as long as there is no owner. Signs the owner in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            responses: {
                /** @description The owner is made and signed in; sets the cookie `afterword_session` */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The token is not valid */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is an owner */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The password is too short, or a field is empty */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It lives */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers of operation, as Prometheus text */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Prometheus text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server takes events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It takes events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description It does not; comes with Retry-After */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chat}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rate a chat
         * @description The latest stands until the chat is sealed. `ID` is the conversation's current chat, `ID#2` only its second. Within ten
         *     minutes a network address may give 30 with a publishable key, all addresses 1,000.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The chat, such as `ID` or `ID#2` (with `#` written as `%23`) */
                    chat: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RatingGiven"];
                };
            };
            responses: {
                /** @description It is on disk */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                /** @description The key does not allow this origin */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The conversation has no such chat yet */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The chat is sealed */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many; comes with Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record events
         * @description Takes a JSON array of events, `{"events": […]}`, one event, or NDJSON (`application/x-ndjson`), plain or with
         *     `Content-Encoding: gzip` or `zstd`; at most 10 MiB after decompression, 10,000 events and 256 KiB an event. One bad
         *     event never costs its neighbours. The answer comes once every accepted event is on disk. Ratings and feedback with a
         *     publishable key are limited: those too many are rejected with `too_many_ratings` and `too_many_feedbacks`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example [
                     *       {
                     *         "chat": "c-1",
                     *         "id": "m-1",
                     *         "role": "user",
                     *         "text": "Where is my parcel?",
                     *         "type": "message"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["EventsBody"];
                    "application/x-ndjson": string;
                };
            };
            responses: {
                /** @description A verdict for each event */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verdicts"];
                    };
                };
                /** @description The body is not JSON; nothing was kept */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this origin */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Beyond a limit; nothing was kept */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A content encoding that is not taken */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many events wait to be counted; nothing was kept. Comes with Retry-After */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record log records
         * @description Takes what an OTLP exporter of logs sends, as spans are taken. Kept are records of generative models that belong to a
         *     span, such as what was said to a model; all others are taken and dropped. Needs a secret key.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                    "application/x-protobuf": number[];
                };
            };
            responses: {
                /** @description Taken */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The body is no OTLP export; nothing was kept */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key is not a secret one */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Beyond a limit; nothing was kept */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A content type or encoding that is not taken */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many spans wait for the rest of their traces; nothing was kept. Comes with Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many events wait to be counted; nothing was kept. Comes with Retry-After */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{message}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give feedback on a response
         * @description The latest stands. Within ten minutes a network address may give 120 with a publishable key, all addresses 4,000.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The response */
                    message: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FeedbackBody"];
                };
            };
            responses: {
                /** @description It is on disk */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                /** @description The key does not allow this origin */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No chat was given and no or several chats have such a message */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is missing or has no usable value */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many; comes with Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop metrics
         * @description Takes what an OTLP exporter of metrics sends and drops it, so that a service that exports all signals to one address has
         *     nothing to complain of. Needs a secret key.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                    "application/x-protobuf": number[];
                };
            };
            responses: {
                /** @description Taken and dropped */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key is not a secret one */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Beyond a limit */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A content type that is not taken */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record spans
         * @description Takes what an OTLP exporter sends: protobuf or JSON, plain or gzip, at most 10 MiB after decompression. Spans of agents,
         *     model calls and tools become conversations, messages and steps once their trace is complete. The answer comes when every
         *     span that is kept is on disk. The same over gRPC, on the same port. Needs a secret key.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                    "application/x-protobuf": number[];
                };
            };
            responses: {
                /** @description What was kept; spans that were refused are counted in partialSuccess */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The body is no OTLP export; nothing was kept */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key is not a secret one */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Beyond a limit; nothing was kept */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A content type or encoding that is not taken */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many spans wait for the rest of their traces; nothing was kept. Comes with Retry-After */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many events wait to be counted; nothing was kept. Comes with Retry-After */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to show in a page */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What to show */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WidgetSettings"];
                    };
                };
                /** @description No or a wrong key */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this origin */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description It is on disk. */
        Accepted: {
            /** @description How many: 1, or 0 for an id that was taken before. */
            accepted: number;
        };
        /** @description Requests for a human after an agent's response. */
        AgentRequests: {
            /** @description The agent; null where none had answered. */
            agent?: string | null;
            /**
             * Format: int64
             * @description Requests in the period before.
             */
            before: number;
            /**
             * Format: int64
             * @description Requests in the period.
             */
            requests: number;
        };
        /** @description What an agent or workflow did. */
        AgentReview: {
            /** @description The agent. */
            agent?: string | null;
            /**
             * Format: int64
             * @description Chats that it took part in.
             */
            chats: number;
            /**
             * Format: int64
             * @description Thumbs down.
             */
            negative: number;
            /**
             * Format: double
             * @description Thumbs down as a share of the thumbs; null without any.
             */
            negative_share?: number | null;
            /**
             * Format: int64
             * @description Thumbs up.
             */
            positive: number;
            /**
             * Format: int64
             * @description Responses, and runs without one.
             */
            views: number;
            /** @description The workflow. */
            workflow?: string | null;
        };
        /** @description An agent or workflow ran without a message. One of the two is there. */
        AgentTriggeredEvent: {
            /** @description The agent. */
            agent?: string | null;
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description The workflow. */
            workflow?: string | null;
        };
        /** @description When and where alerts go. */
        Alerts: {
            /** @description Whether owners get an e-mail. */
            email: boolean;
            /** @description Whether the server can send mail at all. */
            mail: boolean;
            topic: components["schemas"]["GrowingTopic"];
            webhook: components["schemas"]["WebhookEntry"];
        };
        /** @description The numbers of all modules. */
        AllAnswer: {
            /** @description The first instant of the period. */
            from: string;
            /** @description What must be true of the numbers, and whether it is. */
            identities: components["schemas"]["Identity"][];
            /** @description The interval of the series. */
            interval: components["schemas"]["Interval"];
            /** @description Numbers by the name of their module. */
            modules: {
                [key: string]: components["schemas"]["Numbers"];
            };
            /** @description What the numbers stand on. */
            passport: components["schemas"]["Passport"];
            /** @description The instant after its last. */
            to: string;
            /** @description The time zone's IANA name. */
            tz: string;
        };
        /** @description The member who deals with an issue. */
        Assignee: {
            /** Format: int64 */
            id: number;
            name: string;
        };
        /** @description Members who may be asked. How to reach them is for those who may invite. */
        Assignees: {
            /** @description By name. */
            assignees: components["schemas"]["Assignee"][];
        };
        /** @description An assistant. */
        AssistantEntry: {
            /**
             * Format: int64
             * @description Its number; stands for it in paths, as its name does.
             */
            id: number;
            /** @description What the caller may do there. */
            may: components["schemas"]["May"];
            /** @example Support */
            name: string;
            /** @description What the caller is to it: `owner`, `creator`, `editor` or `viewer`; `secret_key` for a key. */
            role: string;
            /**
             * @description IANA name of the time zone its numbers are shown in.
             * @example Europe/Rome
             */
            tz: string;
        };
        /** @description The assistants that the caller may read. */
        Assistants: {
            assistants: components["schemas"]["AssistantEntry"][];
        };
        /**
         * @description Which direction is better.
         * @enum {string}
         */
        Better: "up" | "down" | "none";
        /** @description All numbers. */
        Catalogue: {
            /** @description Version of the definitions. */
            definition_version: string;
            /** @description One entry for each total, and for the `series` and the `rows` of each module that has them. */
            metrics: components["schemas"]["Entry"][];
        };
        /** @description How a total differs from that of the earlier period. */
        Change: (components["schemas"]["Evidence"] | null) & {
            /** @description The value less the earlier one; null where one of them is. */
            change: components["schemas"]["Value"];
            /** @description The earlier value. */
            previous: components["schemas"]["Value"];
            /**
             * Format: double
             * @description The change as a share of the earlier value; null where that is null or 0.
             */
            relative?: number | null;
        };
        /** @description When and where alerts are to go. */
        ChangeAlerts: {
            /** @description Whether owners get an e-mail. */
            email: boolean;
            topic: components["schemas"]["GrowingTopic"];
            webhook: components["schemas"]["ChangeWebhook"];
        };
        /** @description A change of a variable. */
        ChangeItem: {
            /** Format: date-time */
            at: string;
            /** @description What the enclosing step is called. */
            by?: string | null;
            /** @description The response that it was made for. */
            message: string;
            /** @description Any JSON. */
            previous: unknown;
            step: string;
            /** @description Any JSON. */
            value: unknown;
        };
        /** @description A program that is to be told. */
        ChangeWebhook: {
            /** @description What calls are signed with, 8 to 200 characters; null or empty: nothing. Left out: as before. It is never shown. */
            secret?: string | null;
            /**
             * @description An address that begins with `https://`; null: nowhere.
             * @example https://hooks.example.com/afterword
             */
            url?: string | null;
        };
        /** @description A chat and what was said in it. */
        ChatAnswer: {
            chat: components["schemas"]["WholeChat"];
            /** @description What was pressed, earliest first. */
            clicks: components["schemas"]["ClickItem"][];
            /** @description Whether no message is missing. */
            complete: boolean;
            /** @description To ask with, as `after`, for what comes later. */
            cursor: string;
            /** @description Requests for a human, earliest first. */
            handovers: components["schemas"]["HandoverItem"][];
            insight?: components["schemas"]["InsightItem"] | null;
            /** @description In the order of time, at most 20,000. */
            messages: components["schemas"]["MessageItem"][];
        };
        /** @description The client closed the chat. */
        ChatEndedEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
        };
        /** @description A chat. */
        ChatItem: {
            /** @description Those that took part, the first to do so first. */
            agents: string[];
            /** @description `assistant`, `operator` or `both`. */
            answered_by?: string | null;
            browser?: string | null;
            channel?: string | null;
            chat: string;
            /**
             * Format: int64
             * @description Thumbs with a comment.
             */
            comments: number;
            conversation: string;
            country?: string | null;
            device?: string | null;
            /** Format: double */
            duration_s: number;
            /**
             * Format: date-time
             * @description Its last event other than feedback and ratings.
             */
            ended_at: string;
            /**
             * Format: int64
             * @description Steps that failed.
             */
            errors: number;
            /**
             * Format: int64
             * @description Responses without an answer.
             */
            fallbacks: number;
            /** @description `direct`, `after_fallback`, `operator_button`: each once. */
            handover_kinds: string[];
            /**
             * Format: int64
             * @description Requests for a human.
             */
            handovers: number;
            hit?: components["schemas"]["HitItem"] | null;
            /** @description Of one of the team's own people. */
            internal: boolean;
            language?: string | null;
            /**
             * Format: int64
             * @description Of users, the assistant and operators.
             */
            messages: number;
            /** @description A human was asked for and none has written. */
            needs_support: boolean;
            /**
             * Format: int64
             * @description Thumbs down.
             */
            negative: number;
            /**
             * Format: int64
             * @description Which chat of the conversation, from 1.
             */
            number: number;
            /** Format: int64 */
            operator_messages: number;
            os?: string | null;
            /** @description The page it began on. */
            page?: string | null;
            /**
             * Format: int64
             * @description Thumbs up.
             */
            positive: number;
            /**
             * @description The first words of the user or, where the user said nothing, of anybody; at most 200 characters. Null where
             *     there is a `hit`.
             */
            preview?: string | null;
            rating_comment?: string | null;
            /** @description `after_answer`, `handover` or `end`. */
            rating_prompt?: string | null;
            release?: string | null;
            resolution?: string | null;
            /** Format: int64 */
            responses: number;
            /**
             * Format: int64
             * @description 1 to 5.
             */
            score?: number | null;
            sentiment?: string | null;
            /** @description `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`: what asks for a look. */
            signals: string[];
            /** Format: date-time */
            started_at: string;
            /** @description `open`, `closed` (over, or silent for half an hour) or `sealed`. */
            status: string;
            /** @description What happened, once it is over. */
            summary?: string | null;
            /** @description A test of the team. */
            test: boolean;
            topic?: string | null;
            user: components["schemas"]["ChatUser"];
            /** Format: int64 */
            user_messages: number;
            /** @description Those that took part, the first to do so first. */
            workflows: string[];
        };
        /** @description A page of chats. */
        ChatList: {
            /** @description Newest first, by when they started. */
            chats: components["schemas"]["ChatItem"][];
            /** @description For the next page; nothing after the last. */
            cursor?: string | null;
            /**
             * Format: date-time
             * @description How far back a search for words that is not finished has come.
             */
            searched_back_to?: string | null;
            /**
             * Format: int64
             * @description Of all pages. On the first page alone, and nothing where a search for words was not finished.
             */
            total?: number | null;
        };
        /** @description Where a chat belongs. */
        ChatPlace: {
            /**
             * @description Id of the topic; null: to none.
             * @example t3
             */
            topic: string | null;
        };
        /** @description A chat to add to an issue. */
        ChatReference: {
            /** @description Its id. */
            chat: string;
            /** @description Id of the feedback that shows the issue, in place of `message`. */
            feedback?: string | null;
            /** @description The message that shows the issue. Default: the one that was judged, or the one without an answer. */
            message?: string | null;
        };
        /** @description A chat worth reading. */
        ChatReview: {
            /** @description When it started. */
            at: string;
            /** @description The chat. */
            chat: string;
            /** @description What the user wanted; null where that is not known. */
            question?: string | null;
            /**
             * Format: int64
             * @description Its rating, 1 to 5.
             */
            score?: number | null;
            /** @description What happened in it; null before its insight is made. */
            summary?: string | null;
            /** @description Why it was chosen, in words. */
            why: string;
        };
        /** @description A user opened a chat. */
        ChatStartedEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description Such as `Firefox`. */
            browser?: string | null;
            /** @description `web`, `whatsapp`, `voice`, `messenger` or any other word. */
            channel?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description Such as `IT`. */
            country?: string | null;
            /** @description Such as `desktop`. */
            device?: string | null;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description Such as `de`. */
            language?: string | null;
            /** @description Such as `Windows`. */
            os?: string | null;
            /** @description Address of the page that the chat is on. */
            page?: string | null;
            /** @description The release of the assistant that answers. */
            release?: string | null;
            /** @description Free labels. */
            tags?: {
                [key: string]: string;
            } | null;
            /** @description A test of the team, which counts nowhere unless asked for. */
            test?: boolean | null;
            user?: components["schemas"]["EventUser"] | null;
            /** @description The browser's user agent; tells device, browser and system where these are not given. */
            user_agent?: string | null;
        };
        /** @description Who chats. */
        ChatUser: {
            email?: string | null;
            id: string;
            /** @description The name that the team gave, else the user's own, else their address, else a pseudonym. */
            name: string;
            /** @description Whether the team gave the name. */
            named: boolean;
        };
        /** @description Chats worth reading, at most 5 of each. */
        Chats: {
            /** @description Those that went well. */
            best: components["schemas"]["ChatReview"][];
            /** @description Those that went badly. */
            worst: components["schemas"]["ChatReview"][];
        };
        /** @description A user pressed a quick reply or a link inside a response. */
        ClickEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description Where it leads. */
            destination?: string | null;
            /** @description `answer`, `url` or `phone`. */
            destination_kind?: string | null;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description `quick_reply` or `link`. */
            kind: string;
            /** @description The response. */
            message?: string | null;
            /** @description Its label. */
            title?: string | null;
        };
        /** @description Something that was pressed. */
        ClickItem: {
            /** Format: date-time */
            at: string;
            destination?: string | null;
            /** @description `answer`, `url` or `phone`. */
            destination_kind?: string | null;
            /** @description `quick_reply` or `link`. */
            kind: string;
            /** @description The response that it was in. */
            message?: string | null;
            title?: string | null;
        };
        /** @description The numbers of an earlier period beside those of the period. */
        Comparison: {
            /** @description The first instant of the earlier period. */
            from: string;
            /** @description The earlier series, in the same intervals. */
            series: components["schemas"]["Point"][];
            /** @description The instant after its last. */
            to: string;
            /** @description What changed, by the name of the total. */
            totals: {
                [key: string]: components["schemas"]["Change"];
            };
        };
        /** @description Somebody who gave a thumb down and said how to reach them. */
        Contact: {
            /** Format: date-time */
            at: string;
            chat: string;
            comment?: string | null;
            email?: string | null;
            message: string;
            name?: string | null;
            /** @description What to write to them. */
            text: string;
        };
        /** @description How to reach a user. */
        ContactEntry: {
            email?: string | null;
            name?: string | null;
        };
        /** @description People to write to. */
        Contacts: {
            /** @description What to write. For several people, `{name}` and `{comment}` stand for what differs; each has a text of their own. */
            message: string;
            /** @description Latest first. */
            people: components["schemas"]["Contact"][];
        };
        /** @description A value that a filter can have. */
        DimensionValue: {
            /**
             * Format: int64
             * @description Chats that have it.
             */
            chats: number;
            /** @description The value. */
            value: string;
        };
        /** @description The values that filters can have. */
        DimensionsAnswer: {
            /** @description Values by the name of their dimension, most frequent first, at most 200 each. */
            dimensions: {
                [key: string]: components["schemas"]["DimensionValue"][];
            };
        };
        /** @description Whether somebody does not want to see it again. */
        Dismissed: {
            dismissed: boolean;
        };
        /** @description What a release brought about. */
        EffectAnswer: {
            /** @description The weeks after. */
            after: components["schemas"]["Stretch"];
            /** @description When it was published. */
            at: string;
            /** @description The weeks before. */
            before: components["schemas"]["Stretch"];
            /** @description Whether both sides have as many weeks as were asked for. */
            complete: boolean;
            /** @description Number by number. */
            metrics: components["schemas"]["MetricEffect"][];
            /** @description What people came with. */
            mix: components["schemas"]["MixShare"][];
            /** @description Whether they came with something else than before. */
            mix_changed: boolean;
            /** @description What else one should know. */
            notes: string[];
            /** @description The release. */
            release: string;
            /**
             * Format: int64
             * @description Whole weeks of each side.
             */
            weeks: number;
        };
        /** @description A number. */
        Entry: {
            /** @description What sort of number it is. */
            kind: components["schemas"]["Kind"];
            /** @description Its module. */
            module: components["schemas"]["Module"];
            /** @description Its name in answers. */
            name: string;
            /** @description What it is, in one sentence. */
            sentence: string;
            /** @description How it is computed. */
            sql: string;
            /** @description Its name for readers. */
            title: string;
            /** @description What it is counted in. */
            unit: string;
        };
        /** @description How to reach a user. */
        EventContact: {
            email?: string | null;
            name?: string | null;
        };
        /** @description Something that happened in a chat. */
        EventEntry: (components["schemas"]["ChatStartedEvent"] & {
            /** @enum {string} */
            type: "chat.started";
        }) | (components["schemas"]["MessageEvent"] & {
            /** @enum {string} */
            type: "message";
        }) | (components["schemas"]["StepEvent"] & {
            /** @enum {string} */
            type: "step";
        }) | (components["schemas"]["FeedbackEvent"] & {
            /** @enum {string} */
            type: "feedback";
        }) | (components["schemas"]["RatingAskedEvent"] & {
            /** @enum {string} */
            type: "rating.asked";
        }) | (components["schemas"]["RatingEvent"] & {
            /** @enum {string} */
            type: "rating";
        }) | (components["schemas"]["HandoverEvent"] & {
            /** @enum {string} */
            type: "handover";
        }) | (components["schemas"]["ClickEvent"] & {
            /** @enum {string} */
            type: "click";
        }) | (components["schemas"]["AgentTriggeredEvent"] & {
            /** @enum {string} */
            type: "agent.triggered";
        }) | (components["schemas"]["ChatEndedEvent"] & {
            /** @enum {string} */
            type: "chat.ended";
        }) | (components["schemas"]["ReleasePublishedEvent"] & {
            /** @enum {string} */
            type: "release.published";
        });
        /** @description Who chats, as far as the client knows. */
        EventUser: {
            email?: string | null;
            /** @description The client's id for the person, or for the person's device and browser. */
            id?: string | null;
            /** @description One of the team's own people, whose chats count nowhere unless asked for. */
            internal?: boolean | null;
            name?: string | null;
        };
        /** @description What a request brings. */
        EventsBody: components["schemas"]["EventEntry"][] | {
            /** @description At most 10,000. */
            events: components["schemas"]["EventEntry"][];
        } | components["schemas"]["EventEntry"];
        /** @description How sure a change of a rate or a mean is. */
        Evidence: {
            /** @description The 95 % interval of the change; null where there is too little to tell. */
            interval?: number[] | null;
            /** @description Whether the change is more than chance would bring in one of twenty comparisons of equals. */
            more_than_chance: boolean;
        };
        /** @description A chat that went badly. */
        EvidenceEntry: {
            chat: string;
            /** @description The response that was judged, had no answer, or was the last one before. */
            message?: string | null;
            /** @description What the user had said before. */
            question?: string | null;
            /** @description What the assistant said. */
            response?: string | null;
            /** @description `thumb down`, `low rating`, `fallback` or `handover`. */
            why: string;
        };
        /** @description A chat that shows an issue. */
        Example: {
            /** Format: date-time */
            added_at: string;
            added_by: string;
            /**
             * Format: date-time
             * @description When it was said.
             */
            at?: string | null;
            chat: string;
            message?: string | null;
            /** @description What the user had said before. */
            question?: string | null;
            /** @description What the assistant said. */
            response?: string | null;
            /** @description `thumb down`, `low rating`, `fallback`, `handover` or `added by hand`. */
            why: string;
        };
        /** @description What the team made itself and what therefore does not count. */
        Excluded: {
            /**
             * Format: int64
             * @description Chats of internal users that started in the period.
             */
            internal_chats: number;
            /**
             * Format: int64
             * @description Ratings of both.
             */
            ratings: number;
            /**
             * Format: int64
             * @description Tests that started in the period.
             */
            test_chats: number;
        };
        /** @description What a user thinks of a response, for the document; intake reads and checks it. */
        FeedbackBody: {
            /** @description The chat. Default: the one that has a message of this id. */
            chat?: string | null;
            /** @description In the user's words. */
            comment?: string | null;
            contact?: components["schemas"]["EventContact"] | null;
            /** @description Messages that the user saw before sharing: only these are shared. Default: those before the feedback. */
            previewed?: string[] | null;
            /** @description Consent to show the chat to the team. */
            share_chat?: boolean | null;
            /** @description Messages that the user struck out of the shared chat. */
            struck?: string[] | null;
            /** @description `up`, `down` or, to take it back, `none`. */
            value: string;
        };
        /** @description How much feedback there is. It counts in the period of its response, as in the numbers. */
        FeedbackCounts: {
            down: number;
            /** @description Thumbs down that nobody has dealt with. */
            unreviewed_down: number;
            up: number;
        };
        /** @description A user judged a response. The latest wins. */
        FeedbackEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description In the user's words. */
            comment?: string | null;
            contact?: components["schemas"]["EventContact"] | null;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description The response. */
            message: string;
            /** @description Messages that the user saw before sharing: only these are shared. Default: those before the feedback. */
            previewed?: string[] | null;
            /** @description Consent to show the chat to the team. */
            share_chat?: boolean | null;
            /** @description Messages that the user struck out of the shared chat. */
            struck?: string[] | null;
            /** @description `up`, `down` or, to take it back, `none`. */
            value: string;
        };
        /** @description A feedback. */
        FeedbackItem: {
            agent?: string | null;
            /**
             * Format: date-time
             * @description When it was given.
             */
            at: string;
            channel?: string | null;
            chat: string;
            comment?: string | null;
            contact?: components["schemas"]["ContactEntry"] | null;
            conversation: string;
            id: string;
            /** @description By one of the team's own people. */
            internal: boolean;
            language?: string | null;
            /** @description Whether the caller may read it. */
            may_read_shared: boolean;
            /** @description The response. */
            message: string;
            /** @description What the user said before the response, unless they struck it out. */
            question?: string | null;
            release?: string | null;
            /** @description What the assistant said, unless the user struck it out. */
            response?: string | null;
            /** Format: date-time */
            response_at: string;
            reviewed?: components["schemas"]["ReviewEntry"] | null;
            /** @description Whether the user shared the chat. */
            shared: boolean;
            /** @description A test of the team. */
            test: boolean;
            /**
             * @description What the user is called: the name that the team gave, else name or address for those who may see it, else a
             *     pseudonym.
             */
            user: string;
            /** @description `up` or `down`. */
            value: string;
            workflow?: string | null;
        };
        /** @description A page of feedback. */
        FeedbackPage: {
            /** @description Of all pages, whatever `value` and `reviewed` say. */
            counts: components["schemas"]["FeedbackCounts"];
            /** @description For the next page; nothing after the last. */
            cursor?: string | null;
            /** @description Latest first, by when it was given. */
            entries: components["schemas"]["FeedbackItem"][];
        };
        /** @description What people may add to a thumb. */
        FeedbackSettingsBody: {
            /** @description A comment. */
            comments: boolean;
            /** @description Name and e-mail address. */
            contact: boolean;
            /** @description The chat. */
            share_chat: boolean;
        };
        /** @description A question that got no good answer. */
        GapEntry: {
            /** @description What the assistant said, most frequent first, at most five. */
            answers: components["schemas"]["GivenAnswer"][];
            /** @description The latest 100. */
            chats: string[];
            /** Format: date-time */
            first_at: string;
            /**
             * Format: int64
             * @description Number of an issue that has one of these chats, an open one if there is one.
             */
            issue?: number | null;
            key: string;
            /** Format: date-time */
            last_at: string;
            /** @description As it was asked last, in the words that are used most. */
            question: string;
            /** @description How often it was asked and got no good answer. */
            times: number;
            topic?: string | null;
            /** @description Different users. */
            users: number;
            why: components["schemas"]["GapReasons"];
        };
        /** @description What showed that an answer was not good; one question may have several. */
        GapReasons: {
            fallback: number;
            handover: number;
            thumb_down: number;
        };
        /** @description Questions that got no good answer. */
        Gaps: {
            /** @description Those of most users first. */
            gaps: components["schemas"]["GapEntry"][];
        };
        /** @description What the assistant said, and how often. */
        GivenAnswer: {
            text: string;
            times: number;
        };
        /** @description A rating as it was given. */
        GivenRatingItem: {
            /** Format: date-time */
            at: string;
            comment?: string | null;
            /** @description `after_answer`, `handover` or `end`. */
            prompt?: string | null;
            /**
             * Format: int32
             * @description 1 to 5.
             */
            score: number;
        };
        /** @description A member who may be let read shared chats. */
        GrantEntry: {
            email: string;
            /** @description Whether they may read shared chats. */
            granted: boolean;
            /** Format: int64 */
            id: number;
            name: string;
        };
        /** @description The members of an assistant, but for its creator. */
        Grants: {
            members: components["schemas"]["GrantEntry"][];
        };
        /** @description When a topic has grown. */
        GrowingTopic: {
            /**
             * Format: int64
             * @description At so many chats; 0: never.
             * @example 10
             */
            chats: number;
            /**
             * Format: int64
             * @description Within so many days.
             * @example 7
             */
            days: number;
        };
        /** @description A user asked for a human. */
        HandoverEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description `direct`, `after_fallback` or `operator_button`. */
            kind: string;
            /** @description `takeover` or `ticket`. */
            via?: string | null;
        };
        /** @description Requests that have everything in common. */
        HandoverGroup: {
            /** @description The agent of the last response before; null where there was none. */
            agent?: string | null;
            /**
             * Format: int64
             * @description Requests in the period before.
             */
            before: number;
            /** @description `direct`, `after_fallback` or `operator_button`. */
            kind: string;
            /**
             * Format: int64
             * @description How many requests.
             */
            requests: number;
            /**
             * Format: double
             * @description Share of all requests of the period.
             */
            share: number;
            /** @description What the chat was about; null where that is not known. */
            topic?: string | null;
            /**
             * Format: int64
             * @description Different users.
             */
            users: number;
            /** @description The workflow of that response. */
            workflow?: string | null;
        };
        /** @description A request for a human. */
        HandoverItem: {
            /** @description At work last before it. */
            agent?: string | null;
            /** Format: date-time */
            at: string;
            /** @description `direct`, `after_fallback` or `operator_button`. */
            kind: string;
            /** @description `takeover` or `ticket`. */
            via?: string | null;
            /** @description At work last before it. */
            workflow?: string | null;
        };
        /** @description Requests that have one thing in common; those with most requests first, at most 50. */
        HandoverReason: {
            /**
             * Format: int64
             * @description Requests in the period before.
             */
            before: number;
            /**
             * Format: int64
             * @description How many requests.
             */
            requests: number;
            /** @description Requests interval by interval. */
            series: components["schemas"]["RequestsAt"][];
            /**
             * Format: double
             * @description Share of all requests of the period.
             */
            share: number;
            /** @description What they have in common; null where it is not known. */
            value?: string | null;
        };
        /** @description Requests by one thing at a time. */
        HandoverReasons: {
            /** @description By the agent of the last response before. */
            agent: components["schemas"]["HandoverReason"][];
            /** @description By how they were made: `direct`, `after_fallback`, `operator_button`. */
            kind: components["schemas"]["HandoverReason"][];
            /** @description By what the chat was about. */
            topic: components["schemas"]["HandoverReason"][];
        };
        /** @description Requests for a human. */
        Handovers: {
            /** @description By the agent of the last response before, most requests first, at most 10. */
            by_agent: components["schemas"]["AgentRequests"][];
            /** @description By kind: `direct`, `after_fallback`, `operator_button`. */
            by_kind: {
                [key: string]: number;
            };
            /** @description By what the chat was about, most requests first, at most 10. */
            by_topic: components["schemas"]["TopicRequests"][];
            /**
             * Format: double
             * @description Users with a request as a share of the users; null without users.
             */
            rate?: number | null;
            /**
             * Format: int64
             * @description How many.
             */
            requests: number;
        };
        /** @description Requests for a human of a period. */
        HandoversAnswer: {
            /** @description The period that it is compared with: the one that was asked for, or the equally long one just before. */
            before: components["schemas"]["Stretch"];
            /** @description Requests by all four at once, most requests first, at most 1,000. */
            by: components["schemas"]["HandoverGroup"][];
            /** @description The first instant of the period. */
            from: string;
            /**
             * @description What the assistant had said last, most frequent first, at most 50; of the latest 5,000 requests. Null for callers who
             *     may not read chats.
             */
            last_answers?: components["schemas"]["LastAnswer"][] | null;
            /**
             * Format: double
             * @description Users with a request as a share of the users; the same number as in the module `handover`.
             */
            rate?: number | null;
            /** @description Requests by one at a time. */
            reasons: components["schemas"]["HandoverReasons"];
            /**
             * Format: int64
             * @description How many requests; the same number as in the module `handover`.
             */
            requests: number;
            /** @description The instant after its last. */
            to: string;
            /** @description The time zone's IANA name. */
            tz: string;
        };
        /** @description A message that holds the words that were looked for. */
        HitItem: {
            /** Format: date-time */
            at: string;
            message: string;
            /** @description A part of its text. */
            parts: components["schemas"]["HitPart"][];
            /** @description `user`, `assistant` or `operator`. */
            role: string;
        };
        /** @description A piece of text. */
        HitPart: {
            /** @description Whether it was looked for. */
            hit: boolean;
            text: string;
        };
        /** @description Something that must be true of the numbers. */
        Identity: {
            /** @description Whether they are equal. */
            holds: boolean;
            /**
             * Format: int64
             * @description The value on the left of the statement.
             */
            left: number;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description The value on its right.
             */
            right: number;
            /** @description What must be equal. */
            statement: string;
        };
        /** @description What was concluded about a chat. */
        InsightItem: {
            /** @description `local` (Afterword's own rules), `model` (a language model) or `team`, which has said what the chat is about. */
            by?: string | null;
            /** @description The language that the user wrote in, where it can be told. */
            language?: string | null;
            /** @description What the user wanted, in their words. */
            question?: string | null;
            /** @description `contained`, `confirmed`, `handed_over`, `abandoned` or `pending`. */
            resolution?: string | null;
            /** @description Why it is held to have ended so. */
            resolution_reason?: string | null;
            /** @description `negative`, `neutral` or `positive`. */
            sentiment?: string | null;
            /**
             * Format: double
             * @description How it moved from start to end, from -2 to 2.
             */
            sentiment_moved?: number | null;
            /**
             * Format: double
             * @description The same from -1 to 1.
             */
            sentiment_score?: number | null;
            /** @description `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`: what asks for a look. */
            signals: string[];
            /** @description What happened. */
            summary?: string | null;
            /** @description What it was about. */
            topic?: string | null;
            topic_id?: string | null;
        };
        /**
         * @description The length of an interval.
         * @enum {string}
         */
        Interval: "hour" | "day" | "week" | "month";
        /** @description An invitation that stands. */
        InvitationEntry: {
            /** @description Name of the assistant; nothing for the whole workspace. */
            assistant?: string | null;
            email?: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: int64 */
            id: number;
            /** @description `owner`, `editor` or `viewer`. */
            role: string;
        };
        /** @description An invitation that was made. */
        InvitationLink: {
            /** Format: date-time */
            expires_at: string;
            /**
             * @description To be handed to whom it is for; works once.
             * @example https://afterword.example.com/join#token=…
             */
            link: string;
        };
        /** @description An issue. */
        Issue: {
            /** @description What usually helps with its type. */
            advice: string;
            agent?: string | null;
            assignee?: components["schemas"]["Assignee"] | null;
            /**
             * Format: int64
             * @description How many chats show it.
             */
            chats: number;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description What is still missing, in words. */
            note?: string | null;
            notes: string;
            /** Format: int64 */
            number: number;
            /** @description `urgent`, `high`, `medium` or `low`. */
            priority: string;
            /** @description The release that fixes it. Where a fix was left to the next release: that one, once it is published. */
            release?: string | null;
            /** @description `open`, `in_progress`, `fixed` or `closed`. */
            status: string;
            title: string;
            topic?: string | null;
            /** @description `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`. */
            type: string;
            /** Format: date-time */
            updated_at: string;
            /** @description How many different users had these chats. */
            users: number;
            workflow?: string | null;
        };
        /** @description What to change of an issue; what is not there stays. Null takes a value away. */
        IssueChanges: {
            /** @description Name of an agent. */
            agent?: string | null;
            /**
             * Format: int64
             * @description Id of a member of the assistant.
             */
            assignee?: number | null;
            /** @description At most 10,000 characters. */
            notes?: string | null;
            /** @description `urgent`, `high`, `medium` or `low`. */
            priority?: string | null;
            /** @description The release that fixes it, one that was published; null for the next one. */
            release?: string | null;
            /** @description `open`, `in_progress`, `fixed` (asks for `release`) or `closed`. */
            status?: string | null;
            /** @description 1 to 200 characters. */
            title?: string | null;
            /** @description Name of a topic. */
            topic?: string | null;
            /** @description `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`. */
            type?: string | null;
            /** @description Name of a workflow. */
            workflow?: string | null;
        };
        /** @description How many issues there are of each status. */
        IssueCounts: {
            closed: number;
            fixed: number;
            in_progress: number;
            open: number;
        };
        /** @description An issue with what shows it, its history and what came of it. */
        IssueInFull: components["schemas"]["Issue"] & {
            effect?: components["schemas"]["EffectAnswer"] | null;
            /** @description Those added last, at most 200. */
            examples: components["schemas"]["Example"][];
            /** @description Every change, the earliest first. */
            history: components["schemas"]["PastChange"][];
        };
        /** @description An issue. */
        IssueReview: {
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
            /** @description How soon it should be dealt with. */
            priority: string;
            /** @description What it is called. */
            title: string;
            /** @description What went wrong. */
            type: string;
        };
        /** @description What the team found and fixed. */
        Issues: {
            /** @description Said to be fixed in the period, and not since opened again. */
            fixed: components["schemas"]["IssueReview"][];
            /** @description How many wait to be dealt with, now. */
            open: number;
            /** @description Made in the period, most pressing first. */
            opened: components["schemas"]["IssueReview"][];
            /** @description How many of them are urgent. */
            urgent: number;
        };
        /** @description A page of issues. */
        IssuesPage: {
            /** @description Of all pages, whatever `status` says. */
            counts: components["schemas"]["IssueCounts"];
            /** @description For the next page; nothing after the last. */
            cursor?: string | null;
            issues: components["schemas"]["Issue"][];
        };
        /** @description Who joins. */
        Join: {
            /** @description Needed of those who are not signed in, as the name and the password are. */
            email?: string | null;
            name?: string | null;
            /** @description At least 10 characters. */
            password?: string | null;
            /** @description From the link, after `#token=`. */
            token: string;
        };
        /** @description A key. */
        KeyEntry: {
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            id: number;
            /** @description `secret` or `publishable`. */
            kind: string;
            /** @description Origins of the pages that may use it; none for all. */
            origins: string[];
            /**
             * @description How it begins.
             * @example pk_ab12…
             */
            prefix: string;
            /**
             * Format: date-time
             * @description When it was ended.
             */
            revoked_at?: string | null;
        };
        /** @description The keys of an assistant, oldest first. */
        Keys: {
            keys: components["schemas"]["KeyEntry"][];
        };
        /**
         * @description What sort of number it is, and so how it is shown and compared.
         * @enum {string}
         */
        Kind: "count" | "rate" | "mean" | "duration" | "label" | "distribution";
        /** @description What the assistant had said before users asked for a human. */
        LastAnswer: {
            /** @description The agent that said it last. */
            agent?: string | null;
            /** @description The latest chats, at most 3. */
            chats: string[];
            /** @description Its first 300 characters. */
            text: string;
            /** @description Requests right after it. */
            times: number;
            /** @description Different users. */
            users: number;
        };
        /** @description When topics were last learnt, and of how many chats. */
        Learnt: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            chats: number;
        };
        /** @description How it looks. */
        LookBody: {
            /** @description A colour, such as `#3b5bdb`. */
            accent: string;
            /** @description A font family, or `inherit`. */
            font: string;
            /** @description A length, such as `8px`. */
            radius: string;
        };
        /** @description An assistant that was made. */
        MadeAssistant: {
            /** Format: int64 */
            id: number;
            name: string;
            tz: string;
        };
        /** @description What a caller may do. */
        May: {
            /** @description Read chats. */
            chats: boolean;
            /** @description See how to reach people who gave feedback. */
            contact: boolean;
            /** @description Say who else may read shared chats. */
            grant: boolean;
            /** @description Invite and remove members. */
            invite: boolean;
            /** @description Make and change issues. */
            issues: boolean;
            /** @description Say that a release was published. */
            publish: boolean;
            /** @description Read issues, suggestions and gaps. */
            read_issues: boolean;
            /** @description Give users a name. */
            rename: boolean;
            /** @description Mark feedback as reviewed. */
            review: boolean;
            /** @description Change settings and manage keys. */
            settings: boolean;
            /** @description Read chats that were shared. */
            shared_chats: boolean;
            /** @description Change topics. */
            topics: boolean;
            /** @description See, keep and change views of the list of chats. */
            views: boolean;
        };
        /** @description A member. */
        MemberEntry: {
            email: string;
            /** Format: int64 */
            id: number;
            name: string;
            roles: components["schemas"]["MemberRole"][];
        };
        /** @description What a member may do somewhere. */
        MemberRole: {
            /** @description Name of the assistant; nothing for the whole workspace. */
            assistant?: string | null;
            /** @description `owner`, `editor` or `viewer`. */
            role: string;
        };
        /** @description Where a topic goes. */
        Merger: {
            /**
             * @description Id of the topic that takes its chats.
             * @example t3
             */
            into: string;
        };
        /** @description Somebody said something. What describes the chat is used where the chat is new. */
        MessageEvent: {
            /** @description The agent that produced it. */
            agent?: string | null;
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description Such as `Firefox`. */
            browser?: string | null;
            /** @description `web`, `whatsapp`, `voice`, `messenger` or any other word. */
            channel?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /**
             * Format: double
             * @description What it cost, in the currency of the team.
             */
            cost?: number | null;
            /** @description Such as `IT`. */
            country?: string | null;
            /** @description Such as `desktop`. */
            device?: string | null;
            /** @description The assistant did not know an answer. */
            fallback?: boolean | null;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /**
             * Format: int64
             * @description Tokens read by the model.
             */
            input_tokens?: number | null;
            /** @description Such as `de`. */
            language?: string | null;
            /**
             * Format: double
             * @description How long the user waited for it, in milliseconds.
             */
            latency_ms?: number | null;
            /** @description The message's id. Default: the event's. */
            message?: string | null;
            /** @description The language model that wrote it. */
            model?: string | null;
            /** @description Such as `Windows`. */
            os?: string | null;
            /**
             * Format: int64
             * @description Tokens written by the model.
             */
            output_tokens?: number | null;
            /** @description Address of the page that the chat is on. */
            page?: string | null;
            /** @description Answers that were offered as buttons. */
            quick_replies?: string[] | null;
            /** @description The release of the assistant that answers. */
            release?: string | null;
            /** @description `user`, `assistant`, `operator` or `system`. */
            role: string;
            /** @description Free labels. */
            tags?: {
                [key: string]: string;
            } | null;
            /** @description A test of the team, which counts nowhere unless asked for. */
            test?: boolean | null;
            /** @description What is said. */
            text?: string | null;
            user?: components["schemas"]["EventUser"] | null;
            /** @description The browser's user agent; tells device, browser and system where these are not given. */
            user_agent?: string | null;
            /** @description The workflow that produced it. */
            workflow?: string | null;
        };
        /** @description What the user thinks of a response. */
        MessageFeedback: {
            /** Format: date-time */
            at: string;
            comment?: string | null;
            contact?: components["schemas"]["ContactEntry"] | null;
            id: string;
            /** @description `up` or `down`. */
            value: string;
        };
        /** @description A message. */
        MessageItem: {
            agent?: string | null;
            /** Format: date-time */
            at: string;
            /** Format: double */
            cost?: number | null;
            /**
             * Format: int64
             * @description Of those, the ones that failed.
             */
            errors: number;
            /** @description The assistant had no answer. */
            fallback: boolean;
            feedback?: components["schemas"]["MessageFeedback"] | null;
            /** @description With `q`: where the words are, from and to, in UTF-16 units. */
            hits?: number[][] | null;
            /** Format: int64 */
            input_tokens?: number | null;
            /** Format: double */
            latency_ms?: number | null;
            /** @description Unique within the conversation. */
            message: string;
            model?: string | null;
            /** Format: int64 */
            output_tokens?: number | null;
            quick_replies: string[];
            /** @description `user`, `assistant`, `operator` or `system`. */
            role: string;
            /**
             * Format: int64
             * @description Steps that led to it.
             */
            steps: number;
            text: string;
            workflow?: string | null;
        };
        /** @description A number before and after. */
        MetricEffect: {
            /** @description The value after. */
            after: components["schemas"]["Side"];
            at_old_mix?: components["schemas"]["OldMix"] | null;
            /** @description The value before. */
            before: components["schemas"]["Side"];
            /** @description Which direction is better. */
            better: components["schemas"]["Better"];
            /** @description The value after less the one before; null where one of them is. */
            change: components["schemas"]["Value"];
            /** @description The 95 % interval of the change, for rates and means; null where there is too little to tell. */
            interval?: number[] | null;
            /** @description What sort of number it is. */
            kind: components["schemas"]["Kind"];
            /** @description Its module; `issue` for the share of an issue's chats that went badly. */
            module: string;
            /** @description Whether the change is more than chance would bring in one of twenty comparisons of equals. */
            more_than_chance: boolean;
            /** @description Its name in the module. */
            name: string;
            /**
             * Format: int64
             * @description Where there are too few: how many more votes, chats or users the side that has fewer needs until a change of this
             *     size would be found in four of five comparisons.
             */
            needed?: number | null;
            /**
             * Format: double
             * @description The change as a share of the value before; null where that is null or 0.
             */
            relative?: number | null;
            /** @description Its name for readers. */
            title: string;
            /** @description What came of it. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description What share of the chats had a value. */
        MixShare: {
            /**
             * Format: double
             * @description After it.
             */
            after?: number | null;
            /**
             * Format: double
             * @description Before the release, from 0 to 1; null where there were no chats.
             */
            before?: number | null;
            /** @description `topic` or `channel`. */
            dimension: string;
            /** @description The value; null where chats have none. */
            value?: string | null;
        };
        /**
         * @description A group of numbers.
         * @enum {string}
         */
        Module: "overview" | "users" | "messages" | "chats" | "handover" | "engagement" | "feedback" | "satisfaction" | "traffic" | "clicks" | "agents" | "topics" | "outcomes";
        /** @description The numbers of one module. */
        ModuleAnswer: {
            compare?: components["schemas"]["Comparison"] | null;
            /** @description The first instant of the period. */
            from: string;
            /** @description The interval of the series. */
            interval: components["schemas"]["Interval"];
            /** @description The module. */
            module: components["schemas"]["Module"];
            /** @description What the numbers stand on. */
            passport: components["schemas"]["Passport"];
            /** @description The same by something, largest first, at most 1,000. */
            rows: {
                [key: string]: unknown;
            }[];
            /** @description The same, interval by interval. Empty intervals are there. */
            series: components["schemas"]["Point"][];
            /** @description The instant after its last. */
            to: string;
            /** @description Numbers, rates, means, labels and distributions of the whole period; null where there is nothing to tell. */
            totals: {
                [key: string]: unknown;
            };
            /** @description The time zone's IANA name. */
            tz: string;
        };
        /** @description Chats to add. */
        MoreChats: {
            /** @description At most 1,000. */
            chats: components["schemas"]["ChatReference"][];
        };
        /** @description The chats beside one. */
        NeighbourChats: {
            /** @description The next that started later. */
            newer?: string | null;
            /** @description The next that started earlier. */
            older?: string | null;
        };
        /** @description An assistant to be. */
        NewAssistant: {
            /**
             * @description 1 to 100 characters; unique in the workspace.
             * @example Support
             */
            name: string;
            /**
             * @description IANA name of the time zone its numbers are shown in.
             * @example Europe/Rome
             */
            tz: string;
        };
        /** @description Who may read shared chats. */
        NewGrants: {
            /** @description Their ids; nobody else may. */
            members: number[];
        };
        /** @description An invitation to be. */
        NewInvitation: {
            /** @description Name or id of the assistant; nothing for the whole workspace. */
            assistant?: string | null;
            /** @description Whom it is meant for, to tell invitations apart; whoever has the link can use it. */
            email?: string | null;
            /** @description `owner`, `editor` or `viewer`. */
            role: string;
        };
        /** @description An issue to file. */
        NewIssueBody: {
            /** @description Name of an agent. */
            agent?: string | null;
            /**
             * Format: int64
             * @description Id of a member of the assistant.
             */
            assignee?: number | null;
            /** @description Chats that show it, at most 1,000. */
            chats?: components["schemas"]["ChatReference"][];
            /** @description At most 10,000 characters. */
            notes?: string | null;
            /** @description `urgent`, `high`, `medium` (the default) or `low`. */
            priority?: string | null;
            /** @description Key of the suggestion that it is made of. */
            suggestion?: string | null;
            /** @description 1 to 200 characters. */
            title: string;
            /** @description Name of a topic. */
            topic?: string | null;
            /**
             * @description `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`.
             * @example missing_content
             */
            type: string;
            /** @description Name of a workflow. */
            workflow?: string | null;
        };
        /** @description A key to be. */
        NewKey: {
            /** @description `secret` or `publishable`. */
            kind: string;
            /** @description Origins of the pages that may use a publishable key, such as `https://example.com`; none for all. */
            origins?: string[];
        };
        /** @description A key that was made. */
        NewKeyToken: {
            /** @description The key itself, which cannot be had again. */
            token: string;
        };
        /** @description A release to record. */
        NewRelease: {
            /** @description When it was published, as an RFC 3339 time. Default: now. */
            at?: string | null;
            /** @description What changed. */
            notes?: string | null;
            /**
             * @description What it is called, 1 to 500 characters.
             * @example 2.1
             */
            release: string;
        };
        /** @description A topic to be. */
        NewTopic: {
            /**
             * @description 1 to 50 texts of at most 1,000 characters: what people who talk about it say.
             * @example [
             *       "Do you have a vacancy?",
             *       "I would like to work for you"
             *     ]
             */
            examples: string[];
            /**
             * @description 1 to 80 characters; no other topic's.
             * @example Jobs
             */
            name: string;
        };
        /** @description A number now and before. */
        Number: {
            /** @description The value in the period before. */
            before: components["schemas"]["Value"];
            /** @description Which direction is better. */
            better: components["schemas"]["Better"];
            /** @description The value less the one before; null where one of them is. */
            change: components["schemas"]["Value"];
            /** @description What sort of number it is. */
            kind: components["schemas"]["Kind"];
            /** @description Its module. */
            module: string;
            /** @description Whether the change is more than chance would bring in one of twenty comparisons of equals. */
            more_than_chance: boolean;
            /** @description Its name in the module. */
            name: string;
            /**
             * Format: int64
             * @description How many votes, chats or users a rate or a mean is of.
             */
            of?: number | null;
            /**
             * Format: double
             * @description The change as a share of the value before; null where that is null or 0.
             */
            relative?: number | null;
            /** @description The number in each interval of the period, oldest first; null where there is none. */
            spark: (number | null)[];
            /** @description Its name for readers. */
            title: string;
            /** @description What it is counted in. */
            unit: string;
            /** @description The value in the period; null where there is none. */
            value: components["schemas"]["Value"];
            /** @description What came of it. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description The numbers of one module among others. */
        Numbers: {
            compare?: components["schemas"]["Comparison"] | null;
            /** @description The same by something, largest first. */
            rows: {
                [key: string]: unknown;
            }[];
            /** @description The same, interval by interval. */
            series: components["schemas"]["Point"][];
            /** @description Numbers of the whole period. */
            totals: {
                [key: string]: unknown;
            };
        };
        /** @description What a number would be if people came with the same as before. */
        OldMix: {
            /**
             * Format: double
             * @description The value after the release at the mix of before.
             */
            after: number;
            /**
             * Format: double
             * @description That less the value before, over the same strata.
             */
            change: number;
            /**
             * Format: double
             * @description The share of the chats or ratings before that these strata cover.
             */
            covers: number;
        };
        /** @description Chats that fit no topic. */
        Other: {
            /** Format: int64 */
            chats: number;
            /**
             * Format: double
             * @description Of all chats with an insight.
             */
            share?: number | null;
        };
        /** @description The part that becomes a topic. */
        Part: {
            /** @description Ids of up to 50 chats of the part, which are put there. */
            chats?: string[];
            /** @description Up to 50 texts of at most 1,000 characters: what people who talk about it say. */
            examples?: string[];
            /**
             * @description 1 to 80 characters; no other topic's.
             * @example Lost parcels
             */
            name: string;
        };
        /** @description What numbers stand on: who is counted, who is not, and when they were taken. */
        Passport: {
            /**
             * Format: date-time
             * @description When the numbers were taken.
             */
            as_of: string;
            /** @description Version of the definitions. */
            definition_version: string;
            /** @description What is left out. */
            excluded: components["schemas"]["Excluded"];
            /** @description The filters, by dimension. */
            filters: {
                [key: string]: string[];
            };
            /** @description What is counted although it is left out otherwise. */
            include: string[];
            /** @description What else one should know. */
            notes: string[];
            /** @description What is counted. */
            population: components["schemas"]["Population"];
            /** @description The time zone's IANA name. */
            tz: string;
        };
        /** @description A change that an issue went through. */
        PastChange: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @description The field; `created` for the beginning, `chats` for their number, `chat` for one that was taken away. */
            field: string;
            from?: string | null;
            to?: string | null;
        };
        /** @description One interval of a series. */
        Point: {
            /** @description Its first instant. That of the first week or month may lie before the period, of which alone it counts. */
            at: string;
            /** @description Whether it was over when the numbers were taken. */
            complete: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description What numbers are made of. */
        Population: {
            /**
             * Format: int64
             * @description Chats that started in the period.
             */
            chats: number;
            /**
             * Format: int64
             * @description Messages of users, the assistant and operators.
             */
            messages: number;
            /**
             * Format: int64
             * @description Users with a message.
             */
            users: number;
        };
        /** @description A problem, as RFC 9457 writes it. */
        Problem: {
            /**
             * @description Stable word for the kind of problem.
             * @example wrong_key
             */
            code: string;
            /** @description What was wrong with this request. */
            detail: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The same for every problem of the code. */
            title: string;
            /** @description Where the code is explained. */
            type: string;
        };
        /** @description A user was asked to rate the chat. */
        RatingAskedEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description `after_answer`, `handover` or `end`. */
            prompt: string;
        };
        /** @description Whether, when and for how long a chat can be rated. */
        RatingBody: {
            /** @description Whether a rating is asked for. */
            requested: boolean;
            /** @description `after_answer`, `handover` and `end`: when it is asked for. */
            when: string[];
            /**
             * Format: int32
             * @description Minutes after its end until a chat is sealed, 1 to 10,080; conversations that have begun keep what held then.
             */
            window_minutes: number;
        };
        /** @description A user rated the chat. The latest wins until the chat is sealed; a later one is rejected with `rating_closed`. */
        RatingEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /** @description In the user's words. */
            comment?: string | null;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description `after_answer`, `handover` or `end`. */
            prompt?: string | null;
            /**
             * Format: int32
             * @description 1 (very unsatisfied) to 5 (very satisfied).
             */
            score: number;
        };
        /** @description What a user thinks of a chat, for the document; intake reads and checks it. */
        RatingGiven: {
            /**
             * Format: date-time
             * @description When it was given, RFC 3339. Default: now.
             */
            at?: string | null;
            /** @description In the user's words. */
            comment?: string | null;
            /** @description `after_answer`, `handover` or `end`: the occasion. */
            prompt?: string | null;
            /**
             * Format: int32
             * @description 1 (very unsatisfied) to 5 (very satisfied).
             */
            score: number;
        };
        /** @description A rated chat. */
        RatingItem: {
            /** @description Those that took part, the first to do so first. */
            agents: string[];
            /** @description `assistant`, `operator` or `both`. */
            answered_by?: string | null;
            channel?: string | null;
            chat: string;
            comment?: string | null;
            /** @description The first thing that the user said, unless they struck it out of what they shared. */
            first_question?: string | null;
            /** @description By one of the team's own people. */
            internal: boolean;
            /** @description `after_answer`, `handover` or `end`: the occasion. */
            prompt?: string | null;
            /**
             * Format: date-time
             * @description When the chat was first rated.
             */
            rated_at: string;
            release?: string | null;
            /**
             * Format: int64
             * @description 1 to 5, as it stands.
             */
            score: number;
            /** @description A test of the team. */
            test: boolean;
            topic?: string | null;
            /**
             * @description What the user is called: the name that the team gave, else name or address for those who may see it, else a
             *     pseudonym.
             */
            user: string;
        };
        /** @description A page of ratings. */
        Ratings: {
            /** @description For the next page; nothing after the last. */
            cursor?: string | null;
            /** @description Latest first, by when the chat was first rated. */
            entries: components["schemas"]["RatingItem"][];
        };
        /** @description The release as it was recorded. */
        RecordedRelease: {
            /** Format: date-time */
            at: string;
            notes?: string | null;
            release: string;
        };
        /** @description A refused event. */
        Rejected: {
            /** @description Stable word for the reason. */
            code: string;
            /** @description The field and the fix, in plain words. */
            detail: string;
            /** @description Its id, where it has a readable one. */
            id?: string | null;
            /** @description Its place in the request, from 0. */
            index: number;
        };
        /** @description A published update of the assistant. */
        Release: {
            /** @description When it was published. */
            at: string;
            /**
             * Format: int64
             * @description Chats that started with or after it and before the next release.
             */
            chats: number;
            /** @description What changed. */
            notes?: string | null;
            /** @description What it is called. */
            release: string;
        };
        /** @description The team published an update of the assistant. */
        ReleasePublishedEvent: {
            /**
             * Format: date-time
             * @description When it was published, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description 1 to 128 characters, unique per assistant. */
            id?: string | null;
            /** @description What changed. */
            notes?: string | null;
            /** @description What it is called. */
            release: string;
        };
        /** @description A published update. */
        ReleaseReview: {
            /** @description When it was published. */
            at: string;
            /** @description Whether both sides have whole weeks to compare. */
            complete: boolean;
            /** @description Whether people came with something else than before. */
            mix_changed: boolean;
            /** @description What it is called. */
            release: string;
            /** @description What came of it, number by number. */
            verdicts: components["schemas"]["ReleaseVerdict"][];
            /**
             * Format: int64
             * @description Whole weeks that are compared on each side.
             */
            weeks: number;
        };
        /** @description A number before and after a release. */
        ReleaseVerdict: {
            /** @description The value after. */
            after: components["schemas"]["Value"];
            /** @description The value before. */
            before: components["schemas"]["Value"];
            /** @description What sort of number it is. */
            kind: components["schemas"]["Kind"];
            /**
             * Format: int64
             * @description Where there are too few: how many more votes, chats or users are needed.
             */
            needed?: number | null;
            /** @description Its name for readers. */
            title: string;
            /** @description What came of it. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description The releases of the period. */
        ReleasesAnswer: {
            /** @description Earliest first. */
            releases: components["schemas"]["Release"][];
        };
        /** @description A report to be. */
        ReportBody: {
            /**
             * @description `week` or `month`.
             * @example week
             */
            every: string;
            /** @description IANA name of a time zone. Default: the assistant's. */
            tz?: string | null;
        };
        /** @description A report. */
        ReportEntry: {
            /** @description Where it goes. */
            email: string;
            /**
             * @description `week`: on Mondays at 8:00, of the last week from Monday to Sunday. `month`: on the first at 8:00, of the last month.
             * @example week
             */
            every: string;
            /** Format: int64 */
            id: number;
            /** @description Why the latest one did not go out; null once one did. */
            last_error?: string | null;
            /** Format: date-time */
            last_sent_at?: string | null;
            /** Format: date-time */
            next_at: string;
            /**
             * @description IANA name of the time zone of its reader.
             * @example Europe/Rome
             */
            tz: string;
        };
        /** @description The caller's reports of an assistant, oldest first. */
        Reports: {
            /** @description Whether the server can send mail at all. */
            mail: boolean;
            reports: components["schemas"]["ReportEntry"][];
        };
        /** @description Requests of one interval. */
        RequestsAt: {
            /** @description The first instant of the interval. */
            at: string;
            /**
             * Format: int64
             * @description How many.
             */
            requests: number;
        };
        /** @description What a period brought. */
        Review: {
            /** @description Agents and workflows, those with most negative feedback first, at most 10. */
            agents: components["schemas"]["AgentReview"][];
            /** @description When the numbers were taken. */
            as_of: string;
            /** @description What the assistant is called. */
            assistant: string;
            /** @description The equally long period before, with which everything is compared. */
            before: components["schemas"]["Stretch"];
            /** @description Chats worth reading. */
            chats: components["schemas"]["Chats"];
            /** @description The first instant. */
            from: string;
            /** @description Requests for a human. */
            handovers: components["schemas"]["Handovers"];
            /** @description Titles of the numbers that are better than before by more than chance. */
            improved: string[];
            /** @description What the team found and fixed. */
            issues: components["schemas"]["Issues"];
            /** @description What else one should know. */
            notes: string[];
            /** @description The main numbers. */
            numbers: components["schemas"]["Number"][];
            /** @description What was published, and what came of it. */
            releases: components["schemas"]["ReleaseReview"][];
            /** @description The instant after the last. */
            to: string;
            /** @description What people came with. */
            topics: components["schemas"]["Topics"];
            /** @description The time zone's IANA name. */
            tz: string;
            /** @description Titles of the numbers that are worse than before by more than chance. */
            worsened: string[];
        };
        /** @description Who dealt with a feedback, and when. */
        ReviewEntry: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        /** @description Whether somebody has dealt with it. */
        Reviewed: {
            reviewed: boolean;
        };
        /** @description Who looks at the pages. */
        Session: {
            demo?: components["schemas"]["SignIn"] | null;
            member?: components["schemas"]["SessionMember"] | null;
            /** @description Whether the workspace waits for its first owner. */
            setup_needed: boolean;
            /** @description Whether the session's cookie is valid. */
            signed_in: boolean;
            /**
             * @description Version of the server.
             * @example 0.1.0
             */
            version: string;
        };
        /** @description The member who is signed in. */
        SessionMember: {
            email: string;
            name: string;
            /** @description What they may do in the whole workspace: `owner`, `editor` or `viewer`; nothing for members of single assistants. */
            role?: string | null;
        };
        /** @description The settings of an assistant. */
        SettingsBody: {
            /** @description Feedback on single responses. */
            feedback: components["schemas"]["FeedbackSettingsBody"];
            /** @description Texts that replace the built-in ones, by language and name. */
            labels: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @description How it looks. */
            look: components["schemas"]["LookBody"];
            /** @description Ratings of chats. */
            rating: components["schemas"]["RatingBody"];
            /**
             * @description IANA name of the time zone that numbers are shown in.
             * @example Europe/Rome
             */
            tz: string;
        };
        /** @description The first owner. */
        Setup: {
            email: string;
            name: string;
            /** @description At least 10 characters. */
            password: string;
            /** @description From the link, after `#token=`. */
            token: string;
        };
        /** @description What the user let the team see of a chat. */
        SharedChat: {
            chat: string;
            /** @description In the order they were said. */
            messages: components["schemas"]["SharedMessage"][];
        };
        /** @description A line of the chat, or the place of one that the user struck out. */
        SharedMessage: {
            /** @description Always true. */
            struck: boolean;
        } | {
            /** @description The agent that produced it. */
            agent?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Whether the feedback is on it. */
            judged: boolean;
            /** @description Its id. */
            message: string;
            /** @description `user`, `assistant` or `operator`. */
            role: string;
            /** @description What was said. */
            text: string;
            /** @description The workflow that produced it. */
            workflow?: string | null;
        };
        /** @description A number on one side. */
        Side: {
            /**
             * Format: int64
             * @description How many votes, chats or users a rate or a mean is of.
             */
            of?: number | null;
            /** @description The value; null where there is none, or not enough whole weeks. */
            value: components["schemas"]["Value"];
        };
        /** @description What a member signs in with. */
        SignIn: {
            email: string;
            password: string;
        };
        /** @description The assistant did something to produce a response. */
        StepEvent: {
            /**
             * Format: date-time
             * @description When it happened, RFC 3339. Default: when it was received.
             */
            at?: string | null;
            /** @description Anything else. */
            attributes?: {
                [key: string]: unknown;
            } | null;
            /** @description The chat's id, 1 to 128 characters. */
            chat: string;
            /**
             * Format: double
             * @description How long it took, in milliseconds.
             */
            duration_ms?: number | null;
            /** @description What went wrong. */
            error?: unknown;
            /** @description 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing. */
            id?: string | null;
            /** @description What went in. */
            input?: unknown;
            /** @description `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable` or `block`. */
            kind: string;
            /** @description The response that it belongs to. */
            message: string;
            /** @description The language model that was asked. */
            model?: string | null;
            /** @description What it is called. */
            name?: string | null;
            /** @description What came out. */
            output?: unknown;
            /** @description The step that it is part of. */
            parent?: string | null;
            /** @description Its id within the response. */
            step?: string | null;
        };
        /** @description A step. */
        StepItem: {
            /** Format: date-time */
            at: string;
            /** @description Anything else that was told of it, such as `method`, `url` and `parameters`. */
            attributes: Record<string, never>;
            /** Format: double */
            cost?: number | null;
            /** @description How many steps enclose it. */
            depth: number;
            /** Format: double */
            duration_ms?: number | null;
            error?: string | null;
            /** @description Any JSON. */
            input: unknown;
            /** Format: int64 */
            input_tokens?: number | null;
            /** @description `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable` or `block`. */
            kind: string;
            model?: string | null;
            name?: string | null;
            /**
             * Format: double
             * @description Since the first step began.
             */
            offset_ms: number;
            /** @description Any JSON. */
            output: unknown;
            /** Format: int64 */
            output_tokens?: number | null;
            /** @description The step that it is part of. */
            parent?: string | null;
            /**
             * Format: int64
             * @description Of HTTP.
             */
            status?: number | null;
            /** @description Its id within the response. */
            step: string;
        };
        /** @description From an instant to another, which is not part of it. */
        Stretch: {
            /** @description The first instant. */
            from: string;
            /** @description The instant after the last. */
            to: string;
        };
        /** @description What may be worth an issue. */
        SuggestionEntry: {
            /** @description What to do about it. */
            advice: string;
            agent?: string | null;
            chats: number;
            /** @description The latest 50. */
            evidence: components["schemas"]["EvidenceEntry"][];
            key: string;
            /** @description Why it seems so, in words. */
            reason: string;
            /**
             * Format: int64
             * @description Number of the issue that had fixed it.
             */
            returned?: number | null;
            title: string;
            topic?: string | null;
            /** @description The type that an issue of it would have. */
            type: string;
            /** @description Different users. */
            users: number;
        };
        /** @description What may be worth an issue. */
        Suggestions: {
            /** @description That which hurts most users first. */
            suggestions: components["schemas"]["SuggestionEntry"][];
        };
        /** @description The team. */
        Team: {
            /** @description Those that stand. */
            invitations: components["schemas"]["InvitationEntry"][];
            /** @description In the order they joined. */
            members: components["schemas"]["MemberEntry"][];
        };
        /** @description Something that people talk about, with the numbers of its chats that started in the period. */
        Topic: {
            /**
             * Format: double
             * @description Of the ratings.
             */
            average?: number | null;
            /**
             * Format: int64
             * @description Chats in the equally long period before, or in the one that is compared with.
             */
            before?: number | null;
            /** Format: int64 */
            chats: number;
            /**
             * Format: date-time
             * @description When the team dealt with it.
             */
            done_at?: string | null;
            /**
             * Format: double
             * @description How many more or fewer, as a share of `before`.
             */
            growth?: number | null;
            /**
             * Format: double
             * @description Chats in which a human was asked for, among all.
             */
            handover_rate?: number | null;
            /**
             * Format: date-time
             * @description When it was found or made.
             */
            made_at: string;
            /** @description The topic that took its chats. */
            merged_into?: string | null;
            name: string;
            /** @description The team gave it its name. */
            named_by_team: boolean;
            /**
             * Format: int64
             * @description Thumbs down.
             */
            negative: number;
            /** @description Its first chat lies in the period. */
            new: boolean;
            /** @description Made by the team: of examples, of a split or of a merger. */
            own: boolean;
            /** @description Kept before the others. */
            pinned: boolean;
            /**
             * Format: int64
             * @description Thumbs up.
             */
            positive: number;
            /**
             * Format: double
             * @description Ratings of 4 and 5 among all.
             */
            positive_share?: number | null;
            /**
             * Format: double
             * @description Chats that were contained or confirmed, among those of which it is known.
             */
            resolved_rate?: number | null;
            /** @description Interval by interval. */
            series: components["schemas"]["TopicPoint"][];
            /**
             * Format: double
             * @description Of all chats with an insight.
             */
            share?: number | null;
            /** @description `open`, `done`, `muted` or `hidden`. */
            status: string;
            /** @description The words that tell it from the others, at most 8. */
            terms: string[];
            /**
             * @description Its id, which never changes.
             * @example t7
             */
            topic: string;
            /**
             * Format: int64
             * @description Chats that were rated.
             */
            votes: number;
        };
        /** @description An agent that took part. */
        TopicAgent: {
            agent: string;
            /** Format: int64 */
            chats: number;
        };
        /** @description What to change of a topic; what is not there stays. */
        TopicChanges: {
            /** @description 1 to 80 characters; no other topic's. */
            name?: string | null;
            /** @description Kept before the others. */
            pinned?: boolean | null;
            /** @description `open`, `done` (opens again with the next chat that joins it), `muted` (nobody is told that it grows) or `hidden`. */
            status?: string | null;
        };
        /** @description A chat of a topic. */
        TopicExample: {
            /**
             * Format: date-time
             * @description When it ended.
             */
            at: string;
            chat: string;
            /** @description `contained`, `confirmed`, `handed_over`, `abandoned` or `pending`. */
            outcome?: string | null;
            /** @description What the user wanted, in their words. */
            question?: string | null;
            /**
             * Format: int64
             * @description 1 to 5.
             */
            score?: number | null;
            /** @description `negative`, `neutral` or `positive`. */
            sentiment?: string | null;
            /** @description What happened. */
            summary?: string | null;
        };
        /** @description A topic with what its chats of the period were like. */
        TopicInFull: components["schemas"]["Topic"] & {
            /** @description Agents that took part, most chats first. */
            agents: components["schemas"]["TopicAgent"][];
            /**
             * @description The latest chats, at most 20; none for those who may not read chats. Without question and summary where the user
             *     struck lines out of a chat before sharing it.
             */
            examples: components["schemas"]["TopicExample"][];
            /** @description Examples that the team has given of it. */
            examples_given: number;
            /** @description Chats by how they ended. */
            outcomes: components["schemas"]["TopicOutcomes"];
        };
        /** @description Chats by how they ended. */
        TopicOutcomes: {
            /** Format: int64 */
            abandoned: number;
            /** Format: int64 */
            confirmed: number;
            /** Format: int64 */
            contained: number;
            /** Format: int64 */
            handed_over: number;
            /** Format: int64 */
            pending: number;
        };
        /** @description Chats of an interval. */
        TopicPoint: {
            /**
             * Format: date-time
             * @description When it begins.
             */
            at: string;
            /** Format: int64 */
            chats: number;
        };
        /** @description Requests for a human in chats about a topic. */
        TopicRequests: {
            /**
             * Format: int64
             * @description Requests in the period before.
             */
            before: number;
            /**
             * Format: int64
             * @description Requests in the period.
             */
            requests: number;
            /** @description What it is called; null for chats of which it is not known. */
            topic?: string | null;
        };
        /** @description A topic now and before. */
        TopicReview: {
            /**
             * Format: int64
             * @description Chats in the period before.
             */
            before: number;
            /**
             * Format: int64
             * @description Chats in the period.
             */
            chats: number;
            /**
             * Format: double
             * @description The change as a share of the chats before; null where there were none.
             */
            growth?: number | null;
            /** @description Its id. */
            id: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description What people came with. At most 10 of each. */
        Topics: {
            /** @description Others with more chats than before, most added first. */
            growing: components["schemas"]["TopicReview"][];
            /** @description Those whose first chat lies in the period, most chats first. */
            new: components["schemas"]["TopicReview"][];
            /** @description Those with fewer chats than before, most lost first. */
            shrinking: components["schemas"]["TopicReview"][];
        };
        /** @description The topics of an assistant. */
        TopicsAnswer: {
            /**
             * Format: int64
             * @description Chats with an insight that started in the period.
             */
            chats: number;
            learnt?: components["schemas"]["Learnt"] | null;
            /** @description Chats that fit no topic. */
            other: components["schemas"]["Other"];
            topics: components["schemas"]["Topic"][];
        };
        /** @description Of all steps together. */
        TotalsItem: {
            /** Format: double */
            cost?: number | null;
            /**
             * Format: double
             * @description From the first begin to the last end.
             */
            duration_ms: number;
            /** @description Steps that failed. */
            errors: number;
            /**
             * Format: int64
             * @description What an enclosing step says of its parts is not counted again.
             */
            input_tokens?: number | null;
            /** Format: int64 */
            output_tokens?: number | null;
            /** @description Of the steps without parts, the id of the one that took longest. */
            slowest?: string | null;
        };
        /** @description The steps of a response. */
        TraceAnswer: {
            chat: string;
            /** @description Whether no step is missing. */
            complete: boolean;
            message: string;
            /** @description Parents before children, siblings by time; at most 5,000. */
            steps: components["schemas"]["StepItem"][];
            totals: components["schemas"]["TotalsItem"];
            /** @description Variables that changed in the chat up to this response. */
            variables: components["schemas"]["VariableItem"][];
        };
        /** @description What became of a trial. Each is `sent`, `not_set_up`, or `failed: ` and why. */
        Trial: {
            /**
             * @description An e-mail to the caller.
             * @example sent
             */
            email: string;
            /**
             * @description A call of the webhook, with the type `test`.
             * @example failed: it answered 404
             */
            webhook: string;
        };
        /** @description A name for a user. */
        UserName: {
            /** @description At most 80 characters. Nothing, or nothing but blanks, takes the name back. */
            name?: string | null;
        };
        Value: unknown;
        /** @description A variable. */
        VariableItem: {
            /** @description Earliest first. */
            changes: components["schemas"]["ChangeItem"][];
            name: string;
        };
        /**
         * @description What came of it.
         * @enum {string}
         */
        Verdict: "better" | "worse" | "changed" | "no_difference_seen" | "too_few" | "not_tested";
        /** @description What became of the events of one request. All that was accepted is on disk. */
        Verdicts: {
            /** @description Events kept. */
            accepted: number;
            /** @description Events whose id was taken before; they changed nothing. */
            duplicates: number;
            /** @description Events refused, each with the reason. */
            rejected: components["schemas"]["Rejected"][];
        };
        /** @description A view to be. */
        ViewBody: {
            /** @description 1 to 80 characters; unique within the assistant. */
            name: string;
            /** @description A query string of at most 2,000 characters; where a page ended is left out of it. */
            query: string;
        };
        /** @description A view. */
        ViewEntry: {
            /** @description What the member was called who made it. */
            by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            id: number;
            /** @description Whether the caller may change it. */
            may_change: boolean;
            /** @example Unhappy */
            name: string;
            /**
             * @description The query string of its page.
             * @example csat=%3C%3D2
             */
            query: string;
        };
        /** @description The views of an assistant, oldest first. */
        Views: {
            views: components["schemas"]["ViewEntry"][];
        };
        /** @description A program that is told. */
        WebhookEntry: {
            /** @description Whether calls are signed. */
            secret_set: boolean;
            /** @description Where; null: nowhere. */
            url?: string | null;
        };
        /** @description A chat with what a list leaves out. */
        WholeChat: components["schemas"]["ChatItem"] & {
            /**
             * Format: date-time
             * @description When a rating was first asked for.
             */
            asked_at?: string | null;
            /** @description The client said that it is over. */
            closed: boolean;
            /**
             * Format: date-time
             * @description When it was first rated.
             */
            rated_at?: string | null;
            /** @description Every rating it was given, earliest first; the last stands. */
            ratings: components["schemas"]["GivenRatingItem"][];
            /**
             * Format: date-time
             * @description When it is, or was, sealed.
             */
            seal_at: string;
        };
        /** @description Whether and when to ask for a rating. */
        WidgetRating: {
            requested: boolean;
            /**
             * Format: int32
             * @description Scores go from 1 to this.
             */
            scale: number;
            /** @description `after_answer`, `handover`, `end`. */
            when: string[];
        };
        /** @description What a page is to show. */
        WidgetSettings: {
            feedback: components["schemas"]["FeedbackSettingsBody"];
            /** @description Texts that replace the built-in ones, by language and name. */
            labels: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            look: components["schemas"]["LookBody"];
            rating: components["schemas"]["WidgetRating"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
