/** What a page calls, and with what. The fields are those of the events that they become (`POST /v1/events`). */

/** How to start. */
export interface Options {
	/** A publishable key, `pk_…`. */
	key: string;
	/** Where Afterword is, such as `https://afterword.example.com`. */
	server: string;
	/** Texts that replace the built-in ones, by language and name. They win over those of the assistant's settings. */
	texts?: Record<string, Record<string, string>>;
	/** `false` keeps nothing in the browser: every page is a new user and a new chat. Default `true`. */
	remember?: boolean;
}

/** Who chats. */
export interface User {
	/** Your id of the person. Without it, this device and browser are the user. */
	id?: string;
	email?: string;
	name?: string;
	/** One of the team: the chat counts nowhere unless asked for. */
	internal?: boolean;
}

/** A chat. Everything is optional; what the browser knows is filled in. */
export interface Chat {
	/** Your id of the chat. Without it, each window has one of its own, which a reload keeps. */
	id?: string;
	user?: User;
	/** `web` if not told otherwise. */
	channel?: string;
	device?: string;
	browser?: string;
	os?: string;
	/** Language tag; default: the browser's language. */
	language?: string;
	/** Country code. */
	country?: string;
	/** The release of the assistant that answers. */
	release?: string;
	/** A test: counts nowhere unless asked for. */
	test?: boolean;
	/** Default: the page's address without query and fragment. */
	page?: string;
	tags?: Record<string, string | number | boolean>;
}

/** Fields of everything that happens in a chat. */
export interface Happening {
	/** The chat, if it is not the window's current one. */
	chat?: string;
	/** RFC 3339 time; default: now. */
	at?: string;
}

export type Role = 'user' | 'assistant' | 'operator' | 'system';

/** A line of a chat, as a person previews it before sharing. */
export interface Line {
	/** The message's id. */
	id: string;
	role: Role;
	text: string;
}

/** One utterance. */
export interface Message extends Happening {
	/** Your id of the message, unique in the chat; made up if not given. */
	id?: string;
	role: Role;
	text: string;
	agent?: string;
	workflow?: string;
	/** The assistant did not know an answer. */
	fallback?: boolean;
	quick_replies?: string[];
	model?: string;
	input_tokens?: number;
	output_tokens?: number;
	cost?: number;
	latency_ms?: number;
}

/** A quick reply or a link pressed inside a response. */
export interface Click extends Happening {
	message?: string;
	kind: 'quick_reply' | 'link';
	title?: string;
	destination_kind?: 'answer' | 'url' | 'phone';
	destination?: string;
}

/** A request for a human. */
export interface Handover extends Happening {
	kind: 'direct' | 'after_fallback' | 'operator_button';
	via?: 'takeover' | 'ticket';
}

/** A call made before the script has loaded: a name with arguments, or a function that gets the recorder. */
export type Call = [name: string, ...args: unknown[]] | ((afterword: Afterword) => void);

/** The recorder. No method throws and none waits; what cannot be sent now is kept and sent later. */
export interface Afterword {
	/**
	 * Starts a chat, or continues the window's chat: after a reload, within an hour of the last event, for the same user.
	 * Another id, another user or `end()` before make a new one. Answers with its id.
	 */
	chat(chat?: Chat): string;
	/** Records a message; starts a chat if there is none. Answers with the message's id. */
	message(message: Message): string;
	click(click: Click): void;
	handover(handover: Handover): void;
	/** Ends the chat. Ratings that ask at the end appear. */
	end(happening?: Happening): void;
	/**
	 * Tells what was said without recording it, for pages whose server records the messages: only a chat whose lines are
	 * known can be previewed, and only what can be previewed can be shared.
	 */
	transcript(lines: Line[], chat?: string): void;
	/** Does a call now; the way to call before and after the script has loaded. */
	push(...calls: Call[]): void;
}
