import { describe, expect, it } from 'vitest';
import { exportAddress, extent, formats } from './address';

describe('an export', () => {
	it('asks for the period and filters on screen, not for what only charts need', () => {
		const query = {
			from: '2026-10-22',
			to: '2026-11-22',
			tz: 'Europe/Rome',
			interval: 'day' as const,
			compare: 'previous',
			channel: ['web', 'whatsapp'],
			include: ['test' as const]
		};
		expect(exportAddress('Sales & orders', 'feedback', formats[0], query, { value: 'down' })).toBe(
			'/api/v1/assistants/Sales%20%26%20orders/export/feedback.csv?from=2026-10-22&to=2026-11-22&tz=Europe%2FRome&channel=web&channel=whatsapp&include=test&value=down'
		);
	});
	it('follows what the inbox asks besides', () => {
		const own = { value: 'up', q: 'too long', reviewed: 'false' };
		expect(exportAddress('Support', 'feedback', formats[1], { tz: 'UTC' }, own)).toBe(
			'/api/v1/assistants/Support/export/feedback.jsonl?tz=UTC&value=up&q=too+long&reviewed=false'
		);
	});
	it('says how much it is', () => {
		expect(extent('2026-10-22', '2026-11-22', 'en')).toBe('31 days');
		expect(extent('2026-10-22', '2026-10-23', 'en')).toBe('1 day');
		expect(extent('2026-10-22T08:00:00Z', '2026-10-22T09:00:00Z', 'en')).toBe('this period');
	});
});
