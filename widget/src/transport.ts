/** Requests to the server, with the key. They never throw: what did not arrive has status 0. */

export interface Reply {
	/** HTTP status, 0 where no answer came. */
	status: number;
	/** The JSON of the answer, if it was JSON. */
	body?: any;
	/** Seconds that the server asks to wait. */
	wait: number;
}

export interface Transport {
	/**
	 * Asks `path` under `/v1/`. With `leaving`, the request outlives its page (`keepalive`): unlike `sendBeacon` it carries
	 * the key in its header. Browsers take at most 64 KiB of such requests at a time.
	 */
	send(method: string, path: string, body?: unknown, leaving?: boolean): Promise<Reply>;
	/** Milliseconds to add to this device's clock: 0, unless an answer showed that it is wrong. */
	ahead(): number;
}

/** Milliseconds after which an answer is given up. */
const TIMEOUT = 15_000;
/** A clock is taken for right if it is wrong by no more than this, in milliseconds. */
const TOLERANCE = 10_000;

/** Whether the same request may succeed later. */
export function isPassing({ status }: Reply): boolean {
	return !status || status === 408 || status === 429 || status >= 500;
}

/** Requests to `server` with `key`. */
export function openTransport(server: string, key: string): Transport {
	let ahead = 0;
	return {
		ahead: () => ahead,
		async send(method, path, body, leaving = false) {
			try {
				const response = await fetch(server + '/v1/' + path, {
					method,
					headers: { Authorization: 'Bearer ' + key, 'Content-Type': 'application/json' },
					body: body ? JSON.stringify(body) : null,
					keepalive: leaving,
					credentials: 'omit',
					cache: 'no-store',
					signal: AbortSignal.timeout(TIMEOUT)
				});
				const { headers, status } = response;
				const off = Date.parse(headers.get('date') ?? '') - Date.now();
				if (Math.abs(off) > TOLERANCE) ahead = off;
				return {
					status,
					wait: Number(headers.get('retry-after')) || 0,
					body: await response.json().catch(() => undefined)
				};
			} catch {
				return { status: 0, wait: 0 };
			}
		}
	};
}
