/** What the list of chats asks besides the question of the bar. Names and values in the address are those of the API. */
import { dimensions, type Dimension } from '$lib/ask/question';
import { signals } from './insight';

export const statuses = ['open', 'closed', 'sealed'] as const;
export type Status = (typeof statuses)[number];

const periodsOf = [
	'started',
	'active',
	'rated',
	'asked',
	'feedback',
	'handover',
	'click',
	'view',
	'fallback'
] as const;
const feedbacks = [
	'any',
	'none',
	'positive',
	'negative',
	'only_positive',
	'only_negative',
	'more_positive',
	'more_negative',
	'comment'
] as const;
const handovers = ['any', 'none', 'direct', 'after_fallback', 'operator_button'] as const;
const vias = ['takeover', 'ticket'] as const;
const answerers = ['assistant', 'operator', 'both', 'none'] as const;
const prompts = ['after_answer', 'handover', 'end', 'none'] as const;

export const signalValues = ['any', 'none', ...signals] as const;

/** One value, or any of several. Read from an address it is always a list. */
type Many<T> = T | T[];

export interface ChatFilters {
	/** Which fact of a chat lies in the period; that it started, where none is named. */
	period_of: (typeof periodsOf)[number];
	/** Dimensions whose value is not known. */
	without: Dimension[];
	status: Status[];
	/** Only test chats, or none. */
	test: boolean;
	/** Only chats of our own people, or none. */
	internal: boolean;
	/** Only what numbers leave out. */
	excluded: true;
	/** `any`, `none`, or a score with `=`, `!=`, `<`, `<=`, `>`, `>=` before it. */
	csat: string;
	csat_comment: 'with' | 'without';
	feedback: (typeof feedbacks)[number];
	/** `with`, `without`, or a part of the address. */
	email: string;
	/** Words, "phrases in quotes", prefix*. */
	q: string;
	handover: Many<(typeof handovers)[number]>;
	handover_via: Many<(typeof vias)[number]>;
	/** At work last before a request; `none` where nobody was. */
	handover_agent: Many<string>;
	handover_workflow: Many<string>;
	resolution: Many<string>;
	sentiment: Many<string>;
	/** What shows that a chat went badly. */
	signal: Many<(typeof signalValues)[number]>;
	needs_support: true;
	fallback: 'any' | 'none';
	/** Ids of users. */
	user: Many<string>;
	users: 'new' | 'returning' | 'repeat';
	/** Title of what was pressed. */
	click: Many<string>;
	click_kind: Many<string>;
	/** Where what was pressed leads. */
	click_destination: Many<string>;
	/** 1 = Monday … 7 = Sunday. */
	weekday: Many<number>;
	/** 0 … 23. */
	hour: Many<number>;
	answered_by: Many<(typeof answerers)[number]>;
	rating_prompt: Many<(typeof prompts)[number]>;
	error: 'any' | 'none';
}
export type FilterName = keyof ChatFilters;

type Reader<T> = (values: string[]) => T | undefined;

const oneOf =
	<T extends string>(...list: readonly T[]): Reader<T> =>
	([value]) =>
		list.find((one) => one === value);
const someOf =
	<T extends string>(list: readonly T[]): Reader<T[]> =>
	(values) => {
		const known = list.filter((one) => values.includes(one));
		return known.length ? known : undefined;
	};
const text: Reader<string> = ([value]) => value?.trim() || undefined;
const texts: Reader<string[]> = (values) => {
	const said = [...new Set(values.filter((value) => value !== ''))];
	return said.length ? said : undefined;
};
const within =
	(low: number, high: number): Reader<number[]> =>
	(values) => {
		const known = values
			.filter((one) => /^\d{1,2}$/.test(one))
			.map(Number)
			.filter((one) => one >= low && one <= high);
		return known.length ? [...new Set(known)] : undefined;
	};
const yes: Reader<true> = ([value]) => (value === 'true' ? true : undefined);
const yesOrNo: Reader<boolean> = ([value]) =>
	value === 'true' ? true : value === 'false' ? false : undefined;

/** A rating as it is filtered: `>=4`; a bare `4` means `=4`. Nothing where it is neither that nor `any` or `none`. */
export function readScore(value: string | undefined): string | undefined {
	if (value === 'none' || value === 'any') return value;
	const [, sign, score] = value?.match(/^(<=|>=|!=|<|>|=)?([1-5])$/) ?? [];
	return score ? `${sign ?? '='}${score}` : undefined;
}

/** How each filter is read, in the order in which chips and addresses have them. */
const readers: { [Name in FilterName]: Reader<ChatFilters[Name]> } = {
	q: text,
	status: someOf(statuses),
	test: yesOrNo,
	internal: yesOrNo,
	excluded: yes,
	period_of: (values) => {
		const found = oneOf(...periodsOf)(values);
		return found === 'started' ? undefined : found;
	},
	csat: ([value]) => readScore(value),
	csat_comment: oneOf('with', 'without'),
	rating_prompt: someOf(prompts),
	feedback: oneOf(...feedbacks),
	needs_support: yes,
	handover: someOf(handovers),
	handover_via: someOf(vias),
	handover_agent: texts,
	handover_workflow: texts,
	fallback: oneOf('any', 'none'),
	error: oneOf('any', 'none'),
	answered_by: someOf(answerers),
	resolution: texts,
	sentiment: texts,
	signal: someOf(signalValues),
	email: text,
	user: texts,
	users: oneOf('new', 'returning', 'repeat'),
	click: texts,
	click_kind: texts,
	click_destination: texts,
	weekday: within(1, 7),
	hour: within(0, 23),
	without: someOf(dimensions)
};
export const filterNames = Object.keys(readers) as FilterName[];

/** Reads the address. What it does not understand it leaves out. */
export function readFilters(search: URLSearchParams): Partial<ChatFilters> {
	const found: Record<string, unknown> = {};
	for (const name of filterNames) {
		const value = readers[name](search.getAll(name));
		if (value !== undefined) found[name] = value;
	}
	return found as Partial<ChatFilters>;
}

/** Filters as they stand in an address and in a call of the API. */
export function filterParams(filters: Partial<ChatFilters>): Record<string, string[]> {
	const params: Record<string, string[]> = {};
	for (const name of filterNames) {
		const value = filters[name];
		if (value === undefined) continue;
		const values = (Array.isArray(value) ? value : [value]).map(String).filter((one) => one !== '');
		if (values.length) params[name] = values;
	}
	return params;
}
