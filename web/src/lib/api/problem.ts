/** What went wrong, in the words of the server where it answered. */
export class Problem extends Error {
	constructor(
		/** HTTP status; 0 where no answer came. */
		readonly status: number,
		/** Stable word for the kind of problem. */
		readonly code: string,
		message: string,
		/** Seconds to wait before another try, where the server said so. */
		readonly retryAfter: number | null = null
	) {
		super(message);
	}

	/** Any failure as a problem. */
	static of(cause: unknown): Problem {
		if (cause instanceof Problem) return cause;
		if (cause instanceof TypeError)
			return new Problem(
				0,
				'unreachable',
				'The server did not answer. Check that it is running and that you are online.'
			);
		return new Problem(0, 'unreadable', 'The answer of the server could not be read.');
	}

	/** The problem that an answer tells of; `body` may be anything, for instance a page of a proxy. */
	static from(response: Response, body: unknown): Problem {
		const told = (typeof body === 'object' && body !== null ? body : {}) as {
			code?: unknown;
			detail?: unknown;
			title?: unknown;
		};
		const words = [told.detail, told.title].find((one) => typeof one === 'string' && one !== '');
		const wait = Number(response.headers.get('retry-after'));
		return new Problem(
			response.status,
			typeof told.code === 'string' ? told.code : 'unknown',
			typeof words === 'string' ? words : `The server answered with status ${response.status}.`,
			Number.isFinite(wait) && wait > 0 ? wait : null
		);
	}
}
