/** What stands behind a cell of a table: the chats of its row, and of its column among them. */
import type { Row } from '$lib/api/types';
import { dimensions, type Dimension, type Question } from '$lib/ask/question';
import type { ChatFilters } from '$lib/chats/filters';
import { numberIn } from '$lib/table/cells';
import { contained, type Finer, type Way } from './behind';

/** The modules whose rows lead somewhere. */
export const rowKinds = [
	'users',
	'chats',
	'handover',
	'satisfaction',
	'traffic',
	'clicks',
	'agents',
	'topics',
	'outcomes'
] as const;
export type RowKind = (typeof rowKinds)[number];

const said = (row: Row, name: string): string | null =>
	typeof row[name] === 'string' && row[name] !== '' ? row[name] : null;

/** The values of a row as filters; one that is not known asks for chats without any. */
function chosen(row: Row, names: Dimension[]): { filters: Question['filters']; without: Dimension[] } {
	const filters: Question['filters'] = {};
	const without: Dimension[] = [];
	for (const name of names) {
		const value = said(row, name);
		if (value) filters[name] = [value];
		else without.push(name);
	}
	return { filters, without };
}

function chats(row: Row, names: Dimension[], own: Partial<ChatFilters> = {}, finer?: Finer): Way {
	const { filters, without } = chosen(row, names);
	return { chats: without.length ? { ...own, without } : own, filters, ...(finer && { finer }) };
}

/** Requests by the agent and workflow of the last response before them. */
function requests(row: Row): Way {
	return {
		chats: { period_of: 'handover' },
		filters: chosen(row, ['agent', 'workflow']).filters,
		finer: {
			handover_agent: said(row, 'agent') ?? 'none',
			handover_workflow: said(row, 'workflow') ?? 'none'
		}
	};
}

/** What was pressed: by its title where it has one, and by where it leads. */
function pressed(row: Row): Way {
	const [title, kind, destination] = ['title', 'kind', 'destination'].map((name) => said(row, name));
	if (!title && !destination)
		return { none: 'What has neither a title nor a destination cannot be asked for.' };
	return {
		chats: { period_of: 'click', ...(title && { click: title }) },
		finer: { ...(kind && { click_kind: kind }), ...(destination && { click_destination: destination }) }
	};
}

/** Thumbs by agent are entries of the inbox; where a name is missing, they are found in their chats. */
function thumbs(row: Row, value: 'up' | 'down'): Way {
	const { filters, without } = chosen(row, ['agent', 'workflow']);
	return without.length
		? {
				chats: { period_of: 'feedback', without },
				filters,
				finer: { feedback: value === 'up' ? 'positive' : 'negative' }
			}
		: { inbox: value, filters };
}

const isPrompt = (value: string | null): value is 'after_answer' | 'handover' | 'end' =>
	value === 'after_answer' || value === 'handover' || value === 'end';

function rated(row: Row, column: string): Way {
	const own: Partial<ChatFilters> = {
		period_of: 'rated',
		...(column === 'positive_share' ? { csat: '>=4' } : {})
	};
	const by = said(row, 'by') ?? '';
	if (by === 'answered_by') {
		const answerer = said(row, by);
		return { chats: own, finer: { answered_by: [answerer ?? 'none'] } };
	}
	if (by === 'prompt') {
		const prompt = said(row, by);
		return isPrompt(prompt)
			? { chats: { ...own, rating_prompt: prompt } }
			: { chats: own, finer: { rating_prompt: 'none' } };
	}
	const dimension = dimensions.find((one) => one === by);
	return dimension ? chats(row, [dimension], own) : { none: `Nothing is known of rows by ${by}.` };
}

/** The columns of topics count among the chats that started in the period. */
const topicColumns: Record<string, Partial<ChatFilters>> = {
	votes: { csat: '>=1' },
	average: { csat: '>=1' },
	positive_share: { csat: '>=4' },
	handover_rate: { handover: ['any'] },
	resolved_rate: contained.chats
};

/** So do those of outcomes. */
const outcomeColumns: Record<string, Partial<ChatFilters>> = {
	negative_sentiment: { sentiment: ['negative'] },
	positive_sentiment: { sentiment: ['positive'] },
	votes: { csat: '>=1' },
	average: { csat: '>=1' }
};

/** Chats by how they ended; the reason for holding so tells more chats apart than a list can. */
function outcome(row: Row, column: string): Way {
	const resolution = said(row, 'resolution');
	if (!resolution || said(row, 'reason')) return { none: 'A list of chats does not tell reasons apart.' };
	return { chats: { resolution: [resolution], ...outcomeColumns[column] } };
}

const ways: Record<RowKind, (row: Row, column: string) => Way> = {
	users: (row, column) =>
		chats(row, ['device', 'browser'], {
			period_of: 'active',
			...(column === 'new_users' ? { users: 'new' } : {})
		}),
	chats: (row) => chats(row, ['channel']),
	handover: requests,
	satisfaction: rated,
	traffic: (row) => {
		const [weekday, hour] = [numberIn(row, 'weekday'), numberIn(row, 'hour')];
		return weekday === null || hour === null
			? { none: 'Without a weekday and an hour there is nothing to ask for.' }
			: { chats: { period_of: 'active', weekday, hour } };
	},
	clicks: pressed,
	agents: (row, column) => {
		if (column === 'positive') return thumbs(row, 'up');
		if (column === 'negative' || column === 'negative_share') return thumbs(row, 'down');
		if (column === 'satisfaction' || column === 'votes')
			return chats(row, ['agent', 'workflow'], { period_of: 'rated' });
		if (column === 'handovers') return requests(row);
		const period_of = column === 'fallbacks' ? 'fallback' : 'view';
		return chats(row, ['agent', 'workflow'], {}, { period_of });
	},
	topics: (row, column) =>
		column === 'positive' || column === 'negative'
			? chats(row, ['topic'], {}, { feedback: column })
			: chats(row, ['topic'], topicColumns[column]),
	outcomes: outcome
};

/** What stands behind a row of a module; `column` is the number that is looked at, or nothing for the row as a whole. */
export function behindRow(kind: RowKind, row: Row, column = ''): Way {
	return ways[kind](row, column);
}
