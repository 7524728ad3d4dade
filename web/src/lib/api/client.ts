/** The one door to the server. Every call answers with what was asked for or throws a `Problem`. */
import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';
import type { Assistant, Dimensions, Module, Query } from './types';

export const client = createClient<paths>({ credentials: 'same-origin' });

/** A query string without its question mark, in the order of the keys given; an array is repeated. */
export function queryString(query: Query): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query))
		for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, one);
	return search.toString();
}

/** The answer to a call, or a `Problem`. */
export async function told<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
	let answer: { data?: T; error?: unknown; response: Response };
	try {
		answer = await call;
	} catch (cause) {
		throw Problem.of(cause);
	}
	if (!answer.response.ok) throw Problem.from(answer.response, answer.error);
	return answer.data as T;
}

export const api = {
	session: () => told(client.GET('/api/v1/session')),
	signIn: (email: string, password: string) =>
		told(client.POST('/api/v1/session', { body: { email, password } })),
	signOut: () => told(client.DELETE('/api/v1/session')),
	setUp: (token: string, email: string, name: string, password: string) =>
		told(client.POST('/api/v1/setup', { body: { token, email, name, password } })),
	assistants: async (): Promise<Assistant[]> => (await told(client.GET('/api/v1/assistants'))).assistants,
	catalogue: () => told(client.GET('/api/v1/catalogue')),
	dimensions: async (assistant: string, query: Query, signal?: AbortSignal): Promise<Dimensions> =>
		(
			await told(
				client.GET('/api/v1/assistants/{assistant}/dimensions', {
					params: { path: { assistant }, query },
					signal
				})
			)
		).dimensions,
	releases: async (assistant: string, query: Query, signal?: AbortSignal) =>
		(
			await told(
				client.GET('/api/v1/assistants/{assistant}/releases', {
					params: { path: { assistant }, query },
					signal
				})
			)
		).releases,
	module: (assistant: string, module: Module, query: Query, signal?: AbortSignal) =>
		told(
			client.GET('/api/v1/assistants/{assistant}/metrics/{module}', {
				params: { path: { assistant, module }, query },
				signal
			})
		),
	all: (assistant: string, query: Query, signal?: AbortSignal) =>
		told(
			client.GET('/api/v1/assistants/{assistant}/metrics', { params: { path: { assistant }, query }, signal })
		),
	/** A publishable key of the demo, for its chat. */
	demoKey: async (): Promise<{ key: string; assistant: string }> => {
		try {
			const response = await fetch('/api/v1/demo/key', { credentials: 'same-origin' });
			const body = await response.json();
			if (response.ok) return body;
			throw Problem.from(response, body);
		} catch (cause) {
			throw Problem.of(cause);
		}
	},
	/** Address of the server-sent events that tell when numbers changed. */
	live: (assistant: string) => `/api/v1/assistants/${encodeURIComponent(assistant)}/live`
};
