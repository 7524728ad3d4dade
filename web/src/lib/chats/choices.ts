/** What the filter menu of the list offers. */
import type { ChatFilters, FilterName } from './filters';
import { signals } from './insight';
import { filterWords, wordOf } from './words';

export interface Group {
	name: FilterName;
	title: string;
	/** Several values mean "any of". */
	many?: boolean;
	values: string[];
	/** A field beside the values, where any text can be looked for. */
	field?: string;
}

export const groups: Group[] = [
	{ name: 'csat', title: 'Rating', values: ['<=2', '>=4', 'any', 'none'] },
	{ name: 'csat_comment', title: 'Comment on the rating', values: ['with', 'without'] },
	{
		name: 'rating_prompt',
		title: 'When the rating was asked for',
		many: true,
		values: ['after_answer', 'handover', 'end']
	},
	{
		name: 'feedback',
		title: 'Thumbs',
		values: [
			'any',
			'none',
			'positive',
			'negative',
			'only_positive',
			'only_negative',
			'more_positive',
			'more_negative',
			'comment'
		]
	},
	{
		name: 'handover',
		title: 'Handover',
		many: true,
		values: ['any', 'none', 'direct', 'after_fallback', 'operator_button']
	},
	{ name: 'handover_via', title: 'How it was handed over', many: true, values: ['takeover', 'ticket'] },
	{
		name: 'answered_by',
		title: 'Answered by',
		many: true,
		values: ['assistant', 'operator', 'both', 'none']
	},
	{ name: 'fallback', title: 'Fallbacks', values: ['any', 'none'] },
	{ name: 'email', title: 'E-mail', values: ['with', 'without'], field: 'Part of the address' },
	{
		name: 'resolution',
		title: 'Resolution',
		many: true,
		values: ['contained', 'confirmed', 'handed_over', 'abandoned', 'pending', 'none']
	},
	{ name: 'sentiment', title: 'Sentiment', many: true, values: ['positive', 'neutral', 'negative', 'none'] },
	{ name: 'signal', title: 'Signals', many: true, values: [...signals, 'any', 'none'] },
	{ name: 'users', title: 'New and returning users', values: ['new', 'returning', 'repeat'] },
	{
		name: 'period_of',
		title: 'What lies in the period',
		values: ['started', 'active', 'rated', 'asked', 'feedback', 'handover', 'click', 'view', 'fallback']
	}
];

/** Filters that are on or off. */
export const switches: FilterName[] = ['needs_support', 'error'];

/** A value of a group as the menu has it. */
export function choiceWords(name: FilterName, value: string): string {
	if (name === 'resolution' || name === 'sentiment')
		return value === 'none' ? 'Not known yet' : wordOf(value);
	return (
		filterWords({
			[name]: name === 'handover' || name === 'signal' ? [value] : value
		} as Partial<ChatFilters>)[0]?.text ?? value
	);
}
