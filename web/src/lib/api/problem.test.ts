import { describe, expect, it } from 'vitest';
import { Problem } from './problem';

const response = (status: number, headers: Record<string, string> = {}) =>
	new Response(null, { status, headers });

describe('a problem', () => {
	it('speaks in the words of the server', () => {
		const problem = Problem.from(response(429, { 'retry-after': '30' }), {
			code: 'too_many_attempts',
			title: 'Too many',
			detail: 'Wait a little.'
		});
		expect(problem).toMatchObject({
			status: 429,
			code: 'too_many_attempts',
			message: 'Wait a little.',
			retryAfter: 30
		});
	});
	it('has words where the server has none', () => {
		expect(Problem.from(response(502), '<html>')).toMatchObject({
			status: 502,
			code: 'unknown',
			message: 'The server answered with status 502.',
			retryAfter: null
		});
	});
	it('is made of any failure', () => {
		expect(Problem.of(new TypeError('Failed to fetch')).code).toBe('unreachable');
		expect(Problem.of(new SyntaxError('JSON')).code).toBe('unreadable');
		const own = new Problem(403, 'forbidden', 'No.');
		expect(Problem.of(own)).toBe(own);
	});
});
