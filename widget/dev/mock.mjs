// A page of a customer under a strict content security policy, and an Afterword of another origin that remembers what it is told.
// `npm run mock` serves both for a look; the browser tests start it in their own process.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const file = (path) => readFileSync(new URL(path, import.meta.url));

/** How the page takes the widget: by a tag, by two, or as a module. */
function scripts(query) {
	const tag = '<script src="{server}/widget.js" data-key="{key}" async></script>';
	if (query.has('module')) return '<script type="module" src="module.js"></script>';
	return query.has('twice') ? tag + tag : tag;
}

const SETTINGS = {
	rating: { requested: true, when: ['after_answer', 'handover', 'end'], scale: 5 },
	feedback: { comments: true, contact: true, share_chat: true },
	labels: {},
	look: { accent: '#3b5bdb', radius: '8px', font: 'inherit' }
};

/** Starts both servers. `state` is what Afterword was told, and how it is to answer. */
export async function startMock({ pagePort = 0, serverPort = 0, key = 'pk_test' } = {}) {
	const state = {
		settings: structuredClone(SETTINGS),
		/** Events that were taken, in order, each once. */
		events: [],
		/** Requests to `/v1/events`, with how many events each had. */
		posts: [],
		puts: [],
		sealed: new Set(),
		/** `true` hangs up on every request; a number answers with that status; else all is well. */
		trouble: false,
		retryAfter: undefined,
		reset() {
			Object.assign(state, { settings: structuredClone(SETTINGS), trouble: false, retryAfter: undefined });
			for (const list of [state.events, state.posts, state.puts]) list.length = 0;
			state.sealed.clear();
		}
	};

	const server = createServer(async (request, response) => {
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		if (state.trouble === true) return request.socket.destroy();
		const answer = (status, body, headers = {}) => {
			const type = status < 400 ? 'application/json' : 'application/problem+json';
			response.writeHead(status, {
				'access-control-allow-origin': request.headers.origin ?? '*',
				'access-control-expose-headers': 'retry-after, date',
				'access-control-allow-headers': 'authorization, content-type',
				'access-control-allow-methods': 'GET, POST, PUT',
				'access-control-max-age': '600',
				'content-type': type,
				...headers
			});
			response.end(body === undefined ? undefined : JSON.stringify(body));
		};
		const { pathname } = new URL(request.url, 'http://server');
		if (pathname === '/widget.js' || pathname === '/widget.mjs') {
			response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
			return response.end(file('../dist' + pathname));
		}
		if (request.method === 'OPTIONS') return answer(204);
		if (request.headers.authorization !== `Bearer ${key}`)
			return answer(401, { code: 'wrong_key', detail: 'The key is unknown.' });
		if (state.trouble)
			return answer(
				state.trouble,
				{ code: 'trouble', detail: 'Trouble, as asked for.' },
				state.retryAfter ? { 'retry-after': String(state.retryAfter) } : {}
			);
		if (pathname === '/v1/widget') return answer(200, state.settings);
		const body = JSON.parse(Buffer.concat(chunks).toString() || 'null');
		if (pathname === '/v1/events') {
			state.posts.push(body.events.length);
			let duplicates = 0;
			const rejected = [];
			body.events.forEach((event, index) => {
				if (state.events.some(({ id }) => id === event.id)) duplicates++;
				else if (event.type === 'rating' && state.sealed.has(event.chat))
					rejected.push({ index, id: event.id, code: 'rating_closed', detail: 'The chat is sealed.' });
				else state.events.push(event);
			});
			const accepted = body.events.length - duplicates - rejected.length;
			return answer(200, { accepted, duplicates, rejected });
		}
		const put =
			request.method === 'PUT' && pathname.match(/^\/v1\/(messages|chats)\/([^/]+)\/(feedback|rating)$/);
		if (!put) return answer(404, { code: 'not_found', detail: 'There is nothing here.' });
		const id = decodeURIComponent(put[2]);
		if (put[3] === 'rating' && state.sealed.has(id))
			return answer(409, { code: 'rating_closed', detail: 'The chat is sealed.' });
		state.puts.push({ of: put[3], id, ...body });
		answer(200, {});
	});
	await new Promise((done) => server.listen(serverPort, '127.0.0.1', done));
	const serverOrigin = `http://127.0.0.1:${server.address().port}`;

	const policy = [
		"default-src 'none'",
		`script-src 'self' ${serverOrigin}`,
		`connect-src ${serverOrigin}`,
		"style-src 'self'",
		"base-uri 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join('; ');
	const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' };
	const pages = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url, 'http://page');
		const name = pathname === '/' ? 'page.html' : pathname.slice(1);
		if (!['page.html', 'page.css', 'page.js', 'module.js'].includes(name))
			return response.writeHead(404).end();
		const content = file('../browser/host/' + name)
			.toString()
			.replace('{scripts}', scripts(searchParams))
			.replaceAll('{server}', serverOrigin)
			.replaceAll('{key}', searchParams.get('key') ?? key)
			.replaceAll('{lang}', searchParams.get('lang') ?? 'en')
			.replaceAll('{dir}', searchParams.get('dir') ?? 'ltr');
		response.writeHead(200, {
			'content-security-policy': policy,
			'content-type': types[name.split('.')[1]]
		});
		response.end(content);
	});
	await new Promise((done) => pages.listen(pagePort, '127.0.0.1', done));

	return {
		state,
		page: `http://127.0.0.1:${pages.address().port}/`,
		server: serverOrigin,
		close: () =>
			Promise.all(
				[pages, server].map((one) => new Promise((done) => (one.closeAllConnections(), one.close(done))))
			)
	};
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
	const { page } = await startMock({ pagePort: 4400, serverPort: 4401 });
	console.log(`A page with the widget: ${page}`);
}
