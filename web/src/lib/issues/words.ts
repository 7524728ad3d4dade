/** Issues in words: names of types, priorities and statuses, and what was changed as a sentence. */
import type { Change, Gap, IssueSort, IssueType, Priority, Status } from '$lib/api/issues';
import { plural } from '$lib/words/numbers';

export const typeNames: Record<IssueType, string> = {
	misclassification: 'Misclassification',
	incomplete_answer: 'Incomplete answer',
	missing_content: 'Missing content',
	outside_our_control: 'Outside our control'
};

/** What each type means, for those who choose one. */
export const typeMeanings: Record<IssueType, string> = {
	misclassification: 'The question went to the wrong agent or workflow.',
	incomplete_answer: 'The answer left out what was asked for.',
	missing_content: 'There was nothing to answer with.',
	outside_our_control: 'The assistant did what it could; the cause lies elsewhere.'
};

export const priorityNames: Record<Priority, string> = {
	urgent: 'Urgent',
	high: 'High',
	medium: 'Medium',
	low: 'Low'
};

export const statusNames: Record<Status, string> = {
	open: 'Open',
	in_progress: 'In progress',
	fixed: 'Fixed',
	closed: 'Closed'
};

export const sortNames: Record<IssueSort, string> = {
	users: 'People hurt',
	updated: 'Last changed',
	priority: 'Priority',
	number: 'Newest'
};

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `thumb_down` and `thumb down` alike as `Thumb down`. */
export function whyWords(why: string): string {
	return capital(why.replaceAll('_', ' '));
}

/** What went wrong with answers to a question: `14 fallbacks, 3 thumbs down`. */
export function gapWords(why: Gap['why']): string {
	const parts: [number | undefined, string, string][] = [
		[why.fallback, 'fallback', 'fallbacks'],
		[why.thumb_down, 'thumb down', 'thumbs down'],
		[why.low_rating, 'low rating', 'low ratings'],
		[why.handover, 'handover', 'handovers']
	];
	return parts
		.filter(([number]) => number)
		.map(([number, one, many]) => plural(number ?? 0, one, many))
		.join(', ');
}

const fieldNames: Record<string, string> = {
	assignee: 'assignee',
	topic: 'topic',
	agent: 'agent',
	workflow: 'workflow',
	release: 'release',
	priority: 'priority',
	status: 'status',
	type: 'type'
};

function valueWords(field: string, value: string): string {
	const known: Record<string, Record<string, string>> = {
		type: typeNames,
		priority: priorityNames,
		status: statusNames
	};
	const name = known[field]?.[value];
	return name ?? `“${value}”`;
}

/** A change as a sentence without its subject: `changed the priority from Medium to Urgent`. */
export function changeWords({ field, from, to }: Pick<Change, 'field' | 'from' | 'to'>): string {
	if (field === 'created') return 'filed the issue';
	if (field === 'title')
		return from ? `renamed it from “${from}” to “${to ?? ''}”` : `named it “${to ?? ''}”`;
	if (field === 'notes') return !from ? 'wrote notes' : to ? 'changed the notes' : 'took the notes away';
	if (field === 'chat') return `took the chat ${from ?? ''} off`;
	if (field === 'chats') {
		const more = Number(to ?? 0) - Number(from ?? 0);
		return more < 0 ? `took ${plural(-more, 'chat')} off` : `added ${plural(more, 'chat')}`;
	}
	if (field === 'assignee') {
		if (!to) return `took it from ${from ?? 'nobody'}`;
		return from ? `passed it from ${from} to ${to}` : `assigned it to ${to}`;
	}
	if (field === 'status' && to === 'fixed') return 'marked it as fixed';
	if (field === 'status' && to === 'closed') return 'closed it';
	if (field === 'status' && from && ['fixed', 'closed'].includes(from)) return 'opened it again';
	if (field === 'release' && !from && to) return `named release ${to} as the one that fixes it`;
	const name = fieldNames[field] ?? field.replaceAll('_', ' ');
	if (!from) return `set the ${name} to ${valueWords(field, to ?? '')}`;
	if (!to) return `took the ${name} ${valueWords(field, from)} off`;
	return `changed the ${name} from ${valueWords(field, from)} to ${valueWords(field, to)}`;
}

/** Two letters for a face that is not there: `Ada Conti` as `AC`. */
export function initials(name: string): string {
	const words = name.split(/[\s@.]+/).filter(Boolean);
	const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
	return letters
		.map((word) => (word ? ([...word][0] ?? '') : ''))
		.join('')
		.toLocaleUpperCase();
}

/** A text of a chat as the title of an issue: its first line, cut between words. */
export function titleFrom(text: string, most = 100): string {
	const line = text.trim().split(/\r?\n/)[0]?.replace(/\s+/g, ' ').trim() ?? '';
	if ([...line].length <= most) return capital(line);
	const cut = [...line].slice(0, most).join('');
	const space = cut.lastIndexOf(' ');
	return capital(
		`${(space > most / 2 ? cut.slice(0, space) : cut.slice(0, -1)).replace(/[\s,;:.–-]+$/, '')}…`
	);
}

/** The words for one person: theirs where the server wrote them, else those for anybody with what is known filled in. */
export function messageTo(
	ready: string,
	person: { name: string | null; comment: string | null; text?: string | null }
): string {
	if (person.text) return person.text;
	return ready
		.replace(/\s*\{name\}/g, person.name ? ` ${person.name}` : '')
		.replaceAll('{comment}', person.comment ?? '…');
}
