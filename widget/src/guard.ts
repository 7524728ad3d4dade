/** Nothing in here may break the page that it is a guest of. */

/** Does the work; on an error says so on the console and answers nothing. */
export function guard<T>(work: () => T): T | undefined {
	try {
		const result = work();
		if (result instanceof Promise) result.catch(warn);
		return result;
	} catch (error) {
		warn(error);
		return undefined;
	}
}

/** Tells developers, on the console, what went wrong. */
export function warn(...what: unknown[]): void {
	console.warn('Afterword:', ...what);
}
