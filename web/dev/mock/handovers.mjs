// Requests for a human in depth, of the mock.
import { chance, intervals } from './numbers.mjs';
import { totals } from './numbers.mjs';

const topics = [
	'Double charges',
	'Outages',
	'Contract transfer',
	'Cancel a contract',
	'Where is my parcel',
	null
];
const agents = ['Billing', 'Outages', 'Contracts', 'Small talk', null];
const kinds = ['direct', 'after_fallback', 'operator_button'];
const answers = [
	['I did not understand that. Could you say it in other words?', 'Small talk', 0.24],
	['You can see all invoices in your account under Documents.', 'Billing', 0.16],
	['Here are our opening hours: Monday to Friday, 8 to 20.', 'Outages', 0.11],
	[
		'We are sorry to hear that. A cancellation takes effect at the end of the month after the next, unless your contract has a minimum term, in which case it takes effect at the end of that term. You can cancel in your account, by letter, or by calling us. To cancel in your account, open Contracts, choose the con',
		'Contracts',
		0.07
	],
	['<b>Our team</b> is available <script>alert(1)</script> every day.', null, 0.04],
	['Which contract do you want to transfer?', 'Contracts', 0.02]
];
const split = (whole, count, seed) => {
	const weights = Array.from({ length: count }, (_, index) => (0.6 + chance(seed + index)) / (index + 1.1));
	const all = weights.reduce((a, b) => a + b, 0);
	return weights.map((weight) => Math.round((whole * weight) / all));
};

/** Requests of the days asked for, in the shape of `GET …/handovers`. */
export function handoversOf(search, part = 1) {
	const list = intervals(search.get('from'), search.get('to'), search.get('interval'), search.get('tz'));
	const requests = totals('handover', list.days, part).requests;
	const reason = (values, seed) =>
		split(requests, values.length, seed)
			.map((mine, index) => ({
				value: values[index],
				requests: mine,
				share: requests ? mine / requests : 0,
				before: Math.round(mine * (0.55 + chance(`${seed}b${index}`) * 0.9)),
				series: list.points.map((point, place) => ({
					at: point.at,
					requests: Math.round(
						(mine / list.points.length) *
							(0.5 + chance(`${seed}${index}:${place}`)) *
							(0.7 + (0.6 * place) / list.points.length)
					)
				}))
			}))
			.filter((one) => one.requests)
			.sort((a, b) => b.requests - a.requests);
	const by = topics.flatMap((topic, t) =>
		kinds.map((kind, k) => {
			const mine = Math.round(requests * 0.22 * (1 / (t + 1.4)) * (1 / (k + 1.2)));
			return {
				topic,
				agent: agents[t % agents.length],
				workflow: t === 0 ? 'Refund' : null,
				kind,
				requests: mine,
				users: Math.ceil(mine * 0.86),
				share: requests ? mine / requests : 0,
				before: Math.round(mine * (0.6 + chance(`by${t}${k}`) * 0.8))
			};
		})
	);
	return {
		requests,
		rate: totals('handover', list.days, part).rate,
		by: by.filter((one) => one.requests).sort((a, b) => b.requests - a.requests),
		reasons: { topic: reason(topics, 't'), agent: reason(agents, 'a'), kind: reason(kinds, 'k') },
		last_answers:
			process.env.MOCK_ROLE === 'viewer'
				? null
				: answers
						.map(([text, agent, share], index) => ({
							text,
							times: Math.round(requests * share),
							users: Math.ceil(requests * share * 0.9),
							agent,
							chats: [1, 2, 3].map((place) => `chat-${index * 7 + place}`)
						}))
						.filter((one) => one.times)
	};
}

export function handovers(method, rest, search) {
	if (rest !== 'handovers' || method !== 'GET') return null;
	const none = search.getAll('channel').includes('nothing');
	return [200, handoversOf(search, none ? 0 : 1)];
}
