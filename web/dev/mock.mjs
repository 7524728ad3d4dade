// A stand-in for the server while the pages are made: believable numbers that depend only on the dates asked for.
// Development only. `node dev/mock.mjs [port]`
import { createServer } from 'node:http';
import { all, catalogue, dimensionsAnswer, moduleAnswer, releases } from './mock/answers.mjs';

const port = Number(process.argv[2] ?? 4399);
const state = { signedIn: process.env.MOCK_SIGNED_IN !== '0', setupNeeded: process.env.MOCK_SETUP === '1' };
const assistants = [
	{ id: 1, name: 'Support', tz: 'Europe/Rome' },
	{ id: 2, name: 'Sales & orders', tz: 'America/New_York' }
];
const member = { email: 'ada@example.org', name: 'Ada Conti', role: 'owner' };

function json(response, body, status = 200) {
	response.writeHead(status, {
		'content-type': status >= 400 ? 'application/problem+json' : 'application/json'
	});
	response.end(JSON.stringify(body));
}
const problem = (response, status, code, detail) =>
	json(response, { type: 'about:blank', title: code, status, code, detail }, status);
const nothing = (response) => response.writeHead(204).end();

async function body(request) {
	let text = '';
	for await (const chunk of request) text += chunk;
	return text ? JSON.parse(text) : {};
}

function live(request, response) {
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	let batch = 0;
	const timer = setInterval(
		() =>
			response.write(
				`event: numbers\ndata: ${JSON.stringify({ as_of: new Date().toISOString(), batch: ++batch })}\n\n`
			),
		5000
	);
	response.write(': here\n\n');
	request.on('close', () => clearInterval(timer));
}

createServer(async (request, response) => {
	const url = new URL(request.url, 'http://mock');
	const path = url.pathname;
	if (path === '/api/v1/session' && request.method === 'GET')
		return json(response, {
			signed_in: state.signedIn,
			member: state.signedIn ? member : null,
			setup_needed: state.setupNeeded,
			demo: process.env.MOCK_DEMO ? { email: member.email, password: 'afterword-demo' } : null,
			version: '0.1.0'
		});
	if (path === '/api/v1/session' && request.method === 'POST') {
		const { password } = await body(request);
		if (password === 'wrong')
			return problem(response, 401, 'wrong_credentials', 'E-mail or password is wrong.');
		state.signedIn = true;
		return nothing(response);
	}
	if (path === '/api/v1/session') {
		state.signedIn = false;
		return nothing(response);
	}
	if (path === '/api/v1/setup') {
		Object.assign(state, { signedIn: true, setupNeeded: false });
		return nothing(response);
	}
	if (!state.signedIn) return problem(response, 401, 'signed_out', 'Sign in first.');
	if (path === '/api/v1/assistants') return json(response, { assistants });
	if (path === '/api/v1/catalogue') return json(response, catalogue);
	const [, name, rest] = path.match(/^\/api\/v1\/assistants\/([^/]+)\/(.+)$/) ?? [];
	const assistant = assistants.find(
		(one) => one.name === decodeURIComponent(name ?? '') || String(one.id) === name
	);
	if (!assistant) return problem(response, 404, 'not_found', 'There is nothing here.');
	if (rest === 'live') return live(request, response);
	const search = url.searchParams;
	if (search.getAll('channel').includes('broken'))
		return problem(response, 500, 'internal', 'The warehouse did not answer.');
	if (rest === 'dimensions') return json(response, dimensionsAnswer());
	if (rest === 'releases') return json(response, releases(search));
	if (rest === 'metrics') return json(response, all(assistant, search));
	const module = rest.match(/^metrics\/(\w+)$/)?.[1];
	const answer = module && moduleAnswer(assistant, module, search);
	return answer ? json(response, answer) : problem(response, 404, 'not_found', 'There is no such module.');
}).listen(port, '127.0.0.1', () => console.log(`mock API at http://127.0.0.1:${port}`));
