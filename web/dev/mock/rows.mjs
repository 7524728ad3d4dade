// Rows of each module: a total, split.
import { chance, totals } from './numbers.mjs';

const split = (whole, names) => {
	const weights = names.map((_, index) => 1 / (index + 1.3));
	const all = weights.reduce((a, b) => a + b, 0);
	return names.map((name, index) => [name, Math.round((whole * weights[index]) / all)]);
};

/** What people thought of an agent that was seen so often. */
function judged(n, name) {
	const positive = Math.round(n * 0.02 * (0.4 + chance(`${name}+`)));
	const negative = Math.round(n * 0.014 * chance(`${name}-`));
	const votes = Math.round(n * 0.02 * (0.3 + chance(`${name}v`)));
	return {
		positive,
		negative,
		negative_share: positive + negative ? negative / (positive + negative) : null,
		votes,
		satisfaction: votes ? 2.9 + chance(`${name}s`) * 1.7 : null
	};
}

export function rows(module, days, part) {
	const t = (name) => totals(name, days, part);
	if (part === 0) return [];
	if (module === 'users')
		return split(t('users').users, [
			'desktop/Chrome',
			'mobile/Safari',
			'mobile/Chrome',
			'desktop/Edge',
			'desktop/Firefox',
			'tablet/Safari',
			'/'
		]).map(([name, n]) => ({
			device: name.split('/')[0] || null,
			browser: name.split('/')[1] || null,
			users: n,
			new_users: Math.round(n * 0.61)
		}));
	if (module === 'chats')
		return split(t('chats').chats, ['web', 'whatsapp', 'voice', 'messenger']).map(([channel, n], index) => ({
			channel,
			chats: n,
			mean_duration_s: 120 + index * 160,
			median_duration_s: 90 + index * 90
		}));
	if (module === 'handover')
		return split(t('handover').requests, [
			'Billing/Refund',
			'Orders/Track parcel',
			'Returns/',
			'Small talk/',
			'/'
		]).map(([name, n]) => ({
			agent: name.split('/')[0] || null,
			workflow: name.split('/')[1] || null,
			requests: n,
			users: Math.round(n * 0.85),
			chats: Math.round(n * 0.94)
		}));
	if (module === 'satisfaction')
		return [
			...split(Math.round(t('satisfaction').votes * 0.7), ['assistant', 'both', 'operator']).map(
				([answered_by, votes], index) => ({
					by: 'answered_by',
					answered_by,
					votes,
					average: 4.1 - index * 0.35,
					positive_share: 0.78 - index * 0.12
				})
			),
			...[
				['agent', ['Billing', 'Orders', 'Returns', 'Small talk', null]],
				['channel', ['web', 'whatsapp', 'voice']],
				['release', ['2.4', '2.3', null]],
				['prompt', ['end', 'after_answer', 'handover']]
			].flatMap(([by, names]) =>
				split(t('satisfaction').votes, names).map(([name, votes], index) => ({
					by,
					[by]: name,
					votes,
					average: 4.4 - index * 0.3,
					positive_share: 0.84 - index * 0.09
				}))
			),
			...(process.env.MOCK_TOPICS
				? split(t('satisfaction').votes, topicNames).map(([topic, votes], index) => ({
						by: 'topic',
						topic,
						votes,
						average: 4.3 - index * 0.2,
						positive_share: 0.83 - index * 0.06
					}))
				: [])
		];
	if (module === 'traffic')
		return Array.from({ length: 168 }, (_, index) => [Math.floor(index / 24) + 1, index % 24]).map(
			([weekday, hour]) => {
				const messages = Math.round(
					((t('traffic').messages / 60) * Math.exp(-(((hour - 12.5) / 4.4) ** 2)) + 2) *
						(weekday > 5 ? 0.35 : 1) *
						(0.8 + chance(`${weekday}:${hour}`) * 0.4)
				);
				return { weekday, hour, messages, average: messages / Math.max(1, days.length / 7) };
			}
		);
	if (module === 'clicks')
		return split(t('clicks').clicks, clicks).map(([[kind, title, destination_kind, destination], n]) => ({
			kind,
			title,
			destination_kind,
			destination,
			clicks: n,
			users: Math.round(n * 0.8)
		}));
	if (module === 'agents')
		return split(t('agents').views, [
			'Orders/Track parcel',
			'Billing/Refund',
			'Returns/',
			'Small talk/',
			'Billing/Change address',
			'/Opening hours',
			'Contracts/Cancel',
			'Contracts/Transfer to another person',
			'Outages/'
		]).map(([name, n]) => ({
			agent: name.split('/')[0] || null,
			workflow: name.split('/')[1] || null,
			views: n,
			users: Math.round(n * 0.7),
			chats: Math.round(n * 0.8),
			...judged(n, name),
			fallbacks: Math.round(n * 0.03 * (1 + chance(name) * 3)),
			handovers: Math.round(n * 0.012)
		}));
	if (module === 'outcomes') {
		const o = t('outcomes');
		return [
			['contained', 'answered', o.contained - o.confirmed],
			['confirmed', 'said_so', o.confirmed * 0.5],
			['confirmed', 'thumb_up', o.confirmed * 0.3],
			['confirmed', 'rated', o.confirmed * 0.2],
			['handed_over', 'operator_wrote', o.handed_over * 0.7],
			['handed_over', 'ticket_opened', o.handed_over * 0.3],
			['abandoned', 'after_fallback', o.abandoned * 0.5],
			['abandoned', 'unanswered', o.abandoned * 0.1],
			['abandoned', 'after_question', o.abandoned * 0.4],
			['pending', 'waiting_for_human', o.pending * 0.3],
			['pending', null, o.pending * 0.7]
		].map(([resolution, reason, n]) => ({
			resolution,
			reason,
			chats: Math.round(n),
			negative_sentiment: Math.round(n * (resolution === 'abandoned' ? 0.4 : 0.08)),
			positive_sentiment: Math.round(n * (resolution === 'confirmed' ? 0.5 : 0.12)),
			votes: Math.round(n * 0.08),
			average: n > 12 ? (resolution === 'abandoned' ? 2.3 : 4.1) : null
		}));
	}
	if (module === 'topics' && process.env.MOCK_TOPICS)
		return split(t('overview').chats, topicNames).map(([topic, n], index) => ({
			topic,
			chats: n,
			share: n / t('overview').chats,
			votes: Math.round(n * 0.08),
			average: 4.3 - index * 0.2,
			positive_share: 0.83 - index * 0.06,
			positive: Math.round(n * 0.2),
			negative: Math.round(n * 0.06),
			handover_rate: 0.04 + index * 0.02,
			resolved_rate: 0.8 - index * 0.07
		}));
	return [];
}

const topicNames = ['Where is my parcel', 'Refunds', 'Change of address', 'Opening hours', 'Something else'];
const clicks = [
	['quick_reply', 'Track my parcel', 'answer', 'track-parcel'],
	['link', 'Returns portal', 'url', 'https://returns.example.org/start?source=chat'],
	['quick_reply', 'Talk to a person', 'answer', 'handover'],
	['link', 'Call us', 'phone', '+39 02 1234 5678'],
	['link', 'Terms', 'url', 'https://example.org/terms'],
	['link', '<b>Click me</b>', 'url', 'javascript:alert(1)'],
	['quick_reply', 'Opening hours', 'answer', null],
	[
		'link',
		'Store finder',
		'url',
		'https://example.org/stores/a-rather-long-address/that-does-not-end/quickly?with=parameters&and=more'
	]
];
