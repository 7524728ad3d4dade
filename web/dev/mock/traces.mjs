// How the responses of the mock came about: agents, tools, requests, models, variables, some of them failing or slow.
import { chance } from './numbers.mjs';

const prompt = `You are the assistant of Tremonda. Answer in the language of the customer, in at most four sentences.
Never promise a date that a tool has not told. If you are not sure, say so and offer a person.

${'Context: our parcels leave Milan at 6:40 and 14:10. Returns are possible for 30 days. '.repeat(12)}`;

/** Steps of one message, parents before children. */
export function traceOf(chat, line) {
	const dice = chance(`${chat.chat}${line.message}`);
	const slow = dice > 0.6 || line.long;
	const steps = [];
	let made = 0;
	const end = Date.parse(line.at);
	const total = slow ? 4820 : 1460;
	const begin = end - total;
	const step = (parent, kind, name, offset, duration, more = {}) => {
		const { attributes = {}, ...rest } = more;
		const id = `${line.message}-s${++made}`;
		steps.push({
			step: id,
			parent: parent?.step ?? null,
			depth: parent ? parent.depth + 1 : 0,
			kind,
			name,
			at: new Date(begin + offset).toISOString(),
			offset_ms: offset,
			duration_ms: duration,
			input: null,
			output: null,
			model: null,
			input_tokens: null,
			output_tokens: null,
			cost: null,
			status: null,
			error: null,
			attributes,
			...rest
		});
		return steps.at(-1);
	};
	const agent = line.agent ?? 'Small talk';
	const root = step(null, 'agent', agent, 0, total, {
		input: {
			message: chat.preview,
			language: chat.language,
			history: [{ role: 'user', text: chat.preview }]
		},
		output: line.text
	});
	step(root, 'variable', 'intent', 140, null, { output: line.workflow ? 'track_parcel' : 'question' });
	step(root, 'prompt', 'Choose a workflow', 10, 310, {
		model: 'small-2',
		input: prompt,
		output: line.workflow ?? 'none',
		input_tokens: 812,
		output_tokens: 4,
		cost: 0.00031,
		attributes: { parameters: { temperature: 0, max_tokens: 16 }, input_tokens: 812, output_tokens: 4 }
	});
	let parent = root;
	if (line.workflow) {
		parent = step(root, 'workflow', line.workflow, 330, total - 380);
		step(parent, 'block', 'Is the number known?', 340, 2, { input: { order: 'TR-20418' }, output: true });
		step(parent, 'variable', 'order', 345, null, {
			output: {
				number: 'TR-20418',
				items: 2,
				total: 79.8,
				address: { town: 'Tortona', street: 'Via Emilia 14' }
			}
		});
	}
	const failed = line.failed;
	const tool = step(parent, 'tool', 'find_order', 350, 420, {
		input: { email: chat.user.email ?? 'unknown', limit: 5, open: true },
		output: failed
			? null
			: { orders: [{ number: 'TR-20418', state: 'in_transit', eta: '2026-11-22T09:00:00Z' }] },
		error: failed ? 'TimeoutError: the orders service did not answer within 400 ms' : null
	});
	step(tool, 'api', 'GET /v2/orders', 355, 405, {
		input: { headers: { accept: 'application/json' }, query: { limit: 5 } },
		output: failed
			? '<html><body><h1>504 Gateway Timeout</h1></body></html>'
			: {
					data: Array.from({ length: 30 }, (_, n) => ({
						number: `TR-${20418 - n}`,
						total: 39.9 + n,
						items: [{ sku: `A-${n}`, count: 1 + (n % 3) }]
					})),
					next: null
				},
		status: failed ? 504 : 200,
		error: failed ? '504 Gateway Timeout' : null,
		attributes: {
			method: 'GET',
			url: 'https://api.tremonda.example/v2/orders?limit=5',
			status: failed ? 504 : 200
		}
	});
	step(parent, 'retrieval', 'Help pages', 790, 120, {
		input: { query: chat.preview, top: 4 },
		output: [
			{ score: 0.83, title: 'When does my parcel arrive?', page: '/help/parcels' },
			{ score: 0.71, title: 'Pick-up points', page: '/help/pick-up' }
		]
	});
	if (line.fallback) step(parent, 'agent', 'Small talk', 900, 1, { output: 'No workflow fits' });
	step(parent, 'prompt', 'Write the answer', 920, slow ? 3560 : 480, {
		model: 'large-4-2026-09',
		input: {
			system: prompt,
			messages: [{ role: 'user', content: chat.preview }],
			tools: ['find_order', 'open_ticket']
		},
		output: line.text,
		input_tokens: 2140,
		output_tokens: Math.max(12, Math.round(line.text.length / 4)),
		cost: 0.0124,
		attributes: { parameters: { temperature: 0.3, top_p: 0.95, max_tokens: 600 } }
	});
	step(root, 'variable', 'mood', total - 30, null, { output: failed ? 'annoyed' : 'neutral' });
	const sum = (name) => steps.reduce((all, one) => all + (one[name] ?? 0), 0);
	return {
		message: line.message,
		chat: chat.chat,
		steps,
		variables: [
			{
				name: 'intent',
				changes: [
					{
						at: chat.started_at,
						message: 'm-0',
						step: 'x',
						value: 'greeting',
						previous: null,
						by: 'Small talk'
					},
					{
						at: steps[1].at,
						message: line.message,
						step: steps[1].step,
						value: steps[1].output,
						previous: 'greeting',
						by: agent
					}
				]
			},
			...(line.workflow
				? [
						{
							name: 'order',
							changes: [
								{
									at: steps[5].at,
									message: line.message,
									step: steps[5].step,
									value: steps[5].output,
									previous: null,
									by: line.workflow
								}
							]
						}
					]
				: []),
			{
				name: 'mood',
				changes: [
					{
						at: steps.at(-1).at,
						message: line.message,
						step: steps.at(-1).step,
						value: failed ? 'annoyed' : 'neutral',
						previous: 'neutral',
						by: agent
					}
				]
			}
		],
		totals: {
			duration_ms: total,
			input_tokens: sum('input_tokens'),
			output_tokens: sum('output_tokens'),
			cost: sum('cost'),
			errors: steps.filter((one) => one.error).length,
			slowest: steps.at(-2).step
		}
	};
}
