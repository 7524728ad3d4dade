/** The words of the chats: states, scores, handovers, and what is filtered. */
import { dimensionNames } from '$lib/bar/names';
import type { Chat, ChatStatus, Handover, Role } from '$lib/api/chats';
import { promptName } from '$lib/words/answers';
import { hourName, weekdayName } from '$lib/words/times';
import { signalNames } from './insight';
import { filterNames, type ChatFilters, type FilterName } from './filters';

export const statusNames: Record<ChatStatus, string> = { open: 'Open', closed: 'Closed', sealed: 'Sealed' };
export const statusMeanings: Record<ChatStatus, string> = {
	open: 'Somebody wrote within the last 30 minutes, and nobody ended it',
	closed: 'Ended, or silent for 30 minutes; a new message would continue it',
	sealed: 'Ended for good: its insight is made, and its rating stands'
};

export const scoreNames = ['', 'Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good'];

/** `2 of 5, bad`. */
export function scoreWords(score: number): string {
	const name = scoreNames[score];
	return name ? `${score} of 5, ${name.toLowerCase()}` : `${score} of 5`;
}

const roles: Record<string, string> = {
	user: 'User',
	assistant: 'Assistant',
	operator: 'Operator',
	system: 'System'
};
export const roleName = (role: Role | string): string => roles[role] ?? role;

export const handoverNames: Record<string, string> = {
	direct: 'Asked directly',
	after_fallback: 'Asked after a fallback',
	operator_button: 'Pressed the operator button'
};

/** `Asked for a person after a fallback. An operator took over.` */
export function handoverWords(one: Pick<Handover, 'kind' | 'via'>): string {
	const asked: Record<string, string> = {
		direct: 'Asked for a person directly',
		after_fallback: 'Asked for a person after a fallback',
		operator_button: 'Pressed the operator button'
	};
	const how: Record<string, string> = {
		takeover: 'An operator takes over.',
		ticket: 'It became a ticket.'
	};
	const said = `${asked[one.kind] ?? one.kind}.`;
	return one.via ? `${said} ${how[one.via] ?? one.via}` : said;
}

/** The mark of a row that says whether somebody asked for a person. */
export function handoverMark(chat: Pick<Chat, 'needs_support' | 'handovers'>): string {
	if (chat.needs_support) return 'Waits for a person';
	return chat.handovers > 0 ? 'Asked for a person' : '';
}

const signs: [string, string][] = [
	['<=', 'at most'],
	['>=', 'at least'],
	['!=', 'not'],
	['<', 'less than'],
	['>', 'more than'],
	['=', '']
];
export const signNames: Record<string, string> = {
	'=': 'is',
	'!=': 'is not',
	'>=': 'is at least',
	'<=': 'is at most',
	'>': 'is more than',
	'<': 'is less than'
};

/** Splits `>=4` into its sign and score; nothing for `none` and where there is none. */
export function scoreParts(csat: string | undefined): [sign: string, score: string] | null {
	const sign = signs.find(([one]) => csat?.startsWith(one))?.[0];
	return csat && sign ? [sign, csat.slice(sign.length)] : null;
}

function ratingWords(csat: string): string {
	if (csat === 'any') return 'Rated';
	const parts = scoreParts(csat);
	if (!parts) return 'Not rated';
	const words = signs.find(([sign]) => sign === parts[0])?.[1];
	return `Rated ${words ? `${words} ` : ''}${parts[1]}`;
}

const facts: Record<string, string> = {
	started: 'Started in the period',
	active: 'Written in during the period',
	rated: 'First rated in the period',
	asked: 'Asked to rate in the period',
	feedback: 'Thumbs on responses of the period',
	handover: 'Asked for a person in the period',
	click: 'Something pressed in the period',
	view: 'An agent or workflow at work in the period',
	fallback: 'A fallback in the period'
};
const thumbs: Record<string, string> = {
	any: 'With a thumb',
	none: 'Without a thumb',
	positive: 'With a thumb up',
	negative: 'With a thumb down',
	only_positive: 'Only thumbs up',
	only_negative: 'Only thumbs down',
	more_positive: 'More thumbs up than down',
	more_negative: 'More thumbs down than up',
	comment: 'A thumb with a comment'
};
const kinds: Record<string, string> = {
	any: 'Asked for a person',
	none: 'Did not ask for a person',
	direct: 'Asked for a person directly',
	after_fallback: 'Asked for a person after a fallback',
	operator_button: 'Pressed the operator button'
};
const signalChoices: Record<string, string> = {
	...signalNames,
	any: 'Any signal',
	none: 'No signal'
};
const whom: Record<string, string> = {
	assistant: 'Answered by the assistant alone',
	operator: 'Answered by an operator alone',
	both: 'Answered by assistant and operator',
	none: 'Answered by nobody'
};
const which: Record<string, string> = {
	new: 'New users',
	returning: 'Returning users',
	repeat: 'Users with two chats or more'
};

/** A word that clients send, as it stands in a sentence: `very_negative` becomes `Very negative`. */
export function wordOf(value: string): string {
	const words = value.replaceAll('_', ' ').trim();
	return words ? words.charAt(0).toLocaleUpperCase() + words.slice(1) : value;
}

/** `One or another`: of several values any will do. */
const any = <T>(value: T | T[], names: (value: T) => string): string =>
	(Array.isArray(value) ? value : [value]).map(names).join(' or ');
/** The same of sentences: only the first begins with a capital. */
const anySentence = <T>(value: T | T[], names: (value: T) => string): string =>
	(Array.isArray(value) ? value : [value])
		.map(names)
		.map((one, index) => (index ? one.charAt(0).toLowerCase() + one.slice(1) : one))
		.join(' or ');
const quoted = (value: string) => `“${value}”`;
const outcome = (title: string) => (value: string | string[]) =>
	`${title}: ${any(value, (one) => (one === 'none' ? 'not known' : wordOf(one).toLowerCase()))}`;
const before = (what: string) => (value: string | string[]) =>
	`Asked for a person after ${any(value, (one) => (one === 'none' ? `no ${what}` : `${what} ${quoted(one)}`))}`;

type Says = {
	[Name in FilterName]?: (value: ChatFilters[Name], locale?: string) => string;
};
const says: Says = {
	internal: (value) => (value ? 'Only of our own people' : 'Not of our own people'),
	excluded: () => 'Only what numbers leave out',
	period_of: (value) => facts[value] ?? value,
	csat: ratingWords,
	csat_comment: (value) => (value === 'with' ? 'Rated with a comment' : 'Rated without a comment'),
	rating_prompt: (value) => `Asked to rate ${any(value, (one) => promptName(one === 'none' ? null : one))}`,
	feedback: (value) => thumbs[value] ?? value,
	needs_support: () => 'Waits for a person',
	handover: (value) => anySentence(value, (one) => kinds[one] ?? one),
	handover_via: (value) =>
		anySentence(value, (one) => (one === 'ticket' ? 'Became a ticket' : 'An operator took over')),
	handover_agent: before('agent'),
	handover_workflow: before('workflow'),
	fallback: (value) => (value === 'any' ? 'With a fallback' : 'Without a fallback'),
	error: (value) => (value === 'any' ? 'A step failed' : 'No step failed'),
	answered_by: (value) => anySentence(value, (one) => whom[one] ?? one),
	resolution: outcome('Resolution'),
	sentiment: outcome('Sentiment'),
	signal: (value) => anySentence(value, (one) => signalChoices[one] ?? one),
	email: (value) =>
		value === 'with'
			? 'E-mail known'
			: value === 'without'
				? 'E-mail not known'
				: `E-mail holds ${quoted(value)}`,
	users: (value) => which[value] ?? value,
	click: (value) => `Pressed ${any(value, quoted)}`,
	click_kind: (value) => `Pressed a ${any(value, (one) => wordOf(one).toLowerCase())}`,
	click_destination: (value) => `Pressed what leads to ${any(value, (one) => one)}`,
	weekday: (value, locale) => `On a ${any(value, (one) => weekdayName(one, 'long', locale))}`,
	hour: (value, locale) =>
		anySentence(value, (one) => `Between ${hourName(one, locale)} and ${hourName(one + 1, locale)}`),
	without: (value) => `Not known: ${any(value, (one) => dimensionNames[one].toLowerCase())}`
};

export interface FilterWords {
	name: FilterName;
	text: string;
}

/** Filters that have their own place on the page: tabs and the field for words. */
const elsewhere: readonly FilterName[] = ['q', 'status', 'test'];

/** What is filtered, in words; `userName` tells who a user is where that is known. */
export function filterWords(
	filters: Partial<ChatFilters>,
	userName: (id: string) => string | undefined = () => undefined,
	locale?: string
): FilterWords[] {
	return filterNames
		.filter((name) => filters[name] !== undefined && !elsewhere.includes(name))
		.map((name) => {
			if (name === 'user')
				return { name, text: `User: ${any(filters.user ?? [], (one) => userName(one) ?? one)}` };
			const say = says[name] as ((value: unknown, locale?: string) => string) | undefined;
			return { name, text: say ? say(filters[name], locale) : name };
		});
}
