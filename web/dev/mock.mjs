// A stand-in for the server while the pages are made: believable numbers that depend only on the dates asked for.
// Development only. `node dev/mock.mjs [port]`
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { all, catalogue, dimensionsAnswer, moduleAnswer, releases } from './mock/answers.mjs';
import { chats } from './mock/chats.mjs';
import { handovers } from './mock/handovers.mjs';
import { issues } from './mock/issues.mjs';
import { people, widget, workspace } from './mock/people.mjs';
import { reports } from './mock/reports.mjs';
import { reviews } from './mock/review.mjs';
import { topics } from './mock/topics.mjs';

const port = Number(process.argv[2] ?? 4399);
const state = { signedIn: process.env.MOCK_SIGNED_IN !== '0', setupNeeded: process.env.MOCK_SETUP === '1' };
const role = process.env.MOCK_ROLE ?? 'owner';
const may = {
	settings: role !== 'viewer',
	review: role !== 'viewer',
	contact: role !== 'viewer',
	shared_chats: ['owner', 'creator'].includes(role),
	invite: ['owner', 'creator'].includes(role),
	grant: ['owner', 'creator'].includes(role),
	chats: role !== 'viewer',
	views: role !== 'viewer',
	rename: role !== 'viewer',
	topics: role !== 'viewer',
	issues: role !== 'viewer',
	read_issues: role !== 'viewer',
	publish: role !== 'viewer'
};
const assistants = [
	{ id: 1, name: 'Support', tz: 'Europe/Rome', role, may },
	{ id: 2, name: 'Sales & orders', tz: 'America/New_York', role, may }
];
const member = { email: 'ada@example.org', name: 'Ada Conti', role };

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

/** A tuple of `people.mjs` as an answer. */
function answer(response, [status, told, detail]) {
	if (status === 204) return nothing(response);
	return status < 400 ? json(response, told, status) : problem(response, status, told, detail);
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
	if (path === '/widget.js' || path === '/widget.mjs') {
		response.writeHead(200, { 'content-type': 'text/javascript' });
		return response.end(readFileSync(new URL(`../../widget/dist${path}`, import.meta.url)));
	}
	const sent = ['POST', 'PUT', 'PATCH'].includes(request.method) ? await body(request) : {};
	if (path.startsWith('/v1/')) return answer(response, widget(request.method, path, sent));
	if (path === '/api/v1/demo/key' && process.env.MOCK_DEMO)
		return json(response, { key: 'pk_demo_0123456789abcdef', assistant: 'Support' });
	if (path === '/api/v1/join') {
		if (sent.token === 'used')
			return problem(response, 410, 'invitation_used', 'This link was used already.');
		state.signedIn = true;
		return nothing(response);
	}
	if (path === '/api/v1/session' && request.method === 'GET')
		return json(response, {
			signed_in: state.signedIn,
			member: state.signedIn ? member : null,
			setup_needed: state.setupNeeded,
			demo: process.env.MOCK_DEMO ? { email: member.email, password: 'afterword-demo' } : null,
			version: '0.1.0'
		});
	if (path === '/api/v1/session' && request.method === 'POST') {
		const { password } = sent;
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
	if (path === '/api/v1/assistants' && request.method === 'POST') {
		const { name, tz } = sent;
		if (assistants.some((one) => one.name.toLowerCase() === name.toLowerCase()))
			return problem(response, 409, 'assistant_exists', `There is an assistant called “${name}” already.`);
		assistants.push({ id: assistants.length + 1, name, tz, role: 'creator', may, fresh: true });
		return json(response, { id: assistants.length, name, tz }, 201);
	}
	if (path === '/api/v1/assistants') return json(response, { assistants });
	if (path === '/api/v1/catalogue') return json(response, catalogue);
	const ours = workspace(request.method, path, sent);
	if (ours) return answer(response, ours);
	const [, name, rest] = path.match(/^\/api\/v1\/assistants\/([^/]+)\/(.+)$/) ?? [];
	const assistant = assistants.find(
		(one) => one.name === decodeURIComponent(name ?? '') || String(one.id) === name
	);
	if (!assistant) return problem(response, 404, 'not_found', 'There is nothing here.');
	if (rest === 'live') return live(request, response);
	const search = url.searchParams;
	if (search.getAll('channel').includes('broken'))
		return problem(response, 500, 'internal', 'The warehouse did not answer.');
	const told =
		people(request.method, rest, search, sent) ??
		chats(request.method, rest, search, sent) ??
		topics(request.method, rest, search, sent, assistant.tz) ??
		issues(request.method, rest, search, sent) ??
		handovers(request.method, rest, search) ??
		reports(request.method, rest, search, sent) ??
		reviews(request.method, rest, search);
	if (told) return answer(response, told);
	if (rest === 'dimensions') return json(response, dimensionsAnswer());
	if (rest === 'releases') return json(response, releases(search));
	if (rest === 'metrics') return json(response, all(assistant, search));
	const module = rest.match(/^metrics\/(\w+)$/)?.[1];
	const numbers = module && moduleAnswer(assistant, module, search);
	return numbers ? json(response, numbers) : problem(response, 404, 'not_found', 'There is no such module.');
}).listen(port, '127.0.0.1', () => console.log(`mock API at http://127.0.0.1:${port}`));
