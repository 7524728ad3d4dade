// Which chats of the mock a question keeps.
const compared = {
	'=': (a, b) => a === b,
	'!=': (a, b) => a !== b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b
};
/** Whether a chat fits the parameters. */
export function holds(chat, search) {
	const one = (name) => search.get(name);
	const among = (name, values) =>
		!search.has(name) || search.getAll(name).some((value) => values.includes(value));
	const [, sign, score] = one('csat')?.match(/^([<>=!]+)?([1-5])$/) ?? [];
	const test = one('test');
	const include = search.getAll('include');
	const mixes = {
		any: chat.positive + chat.negative > 0,
		none: chat.positive + chat.negative === 0,
		only_positive: chat.positive > 0 && chat.negative === 0,
		only_negative: chat.negative > 0 && chat.positive === 0,
		more_positive: chat.positive > chat.negative,
		more_negative: chat.negative > chat.positive,
		comment: chat.comments > 0
	};
	const waits = search.getAll('handover');
	return (
		(!one('from') || chat.started_at >= one('from')) &&
		(!one('to') ||
			chat.started_at < one('to') ||
			(one('to').length === 10 && chat.started_at.slice(0, 10) < one('to'))) &&
		(test === 'true' ? chat.test : include.includes('test') ? true : !chat.test) &&
		(include.includes('internal') || !chat.internal) &&
		['channel', 'device', 'browser', 'os', 'language', 'country', 'release', 'topic'].every((name) =>
			among(name, [chat[name]])
		) &&
		among('agent', chat.agents) &&
		among('workflow', chat.workflows) &&
		among('status', [chat.status]) &&
		among('user', [chat.user.id]) &&
		among('resolution', [chat.resolution ?? 'none']) &&
		among('sentiment', [chat.sentiment ?? 'none']) &&
		among('signal', chat.signals.length ? ['any', ...chat.signals] : ['none']) &&
		(one('csat') === 'none'
			? chat.score === null
			: !score || (chat.score !== null && compared[sign ?? '='](chat.score, Number(score)))) &&
		(!one('csat_comment') || (one('csat_comment') === 'with') === Boolean(chat.rating_comment)) &&
		(!one('feedback') || mixes[one('feedback')]) &&
		(!one('email') ||
			(one('email') === 'with'
				? chat.user.email
				: one('email') === 'without'
					? !chat.user.email
					: chat.user.email?.includes(one('email')))) &&
		(!waits.length ||
			waits.some((kind) =>
				kind === 'any'
					? chat.handovers > 0
					: kind === 'none'
						? !chat.handovers
						: chat.handover_kinds.includes(kind)
			)) &&
		(!one('handover_via') || chat.handover?.[1] === one('handover_via')) &&
		(!one('needs_support') || chat.needs_support) &&
		(!one('fallback') || (one('fallback') === 'any') === chat.fallbacks > 0) &&
		(!one('error') || chat.errors > 0) &&
		(!one('answered_by') || chat.answered_by === one('answered_by')) &&
		(!one('rating_prompt') || chat.rating_prompt === one('rating_prompt')) &&
		search.getAll('without').every((name) => chat[name] === null)
	);
}
