/** Calls about one assistant whose shapes stand beside them, not in the generated document. */
import { queryString } from './client';
import { Problem } from './problem';
import type { Query } from './types';

/** Names with any number of values each; those without a value are left out. */
export type Asked = Record<string, string | string[] | number | undefined>;

/** The answer to a call, or a `Problem`. `path` is that after the assistant, its parts encoded. */
export async function call<T>(
	assistant: string,
	path: string,
	query: Asked = {},
	init: RequestInit = {}
): Promise<T> {
	const search = queryString(query as Query);
	const address = `/api/v1/assistants/${encodeURIComponent(assistant)}/${path}${search ? `?${search}` : ''}`;
	try {
		const response = await fetch(address, { credentials: 'same-origin', ...init });
		if (response.status === 204) return undefined as T;
		const body: unknown = await response.json().catch((cause) => {
			if (response.ok) throw cause;
			return null;
		});
		if (!response.ok) throw Problem.from(response, body);
		return body as T;
	} catch (cause) {
		throw Problem.of(cause);
	}
}

/** A call that sends a body. */
export const sent = (method: string, body: unknown): RequestInit => ({
	method,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body)
});
