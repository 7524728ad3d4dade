import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayIn, daysBetween, isDay } from './dates';
import { range, readQuestion, shifted, toParams, writeQuestion, yearBefore } from './question';

const read = (query: string) => readQuestion(new URLSearchParams(query));

describe('days', () => {
	it('are those of the zone, not of the machine', () => {
		const now = new Date('2026-03-01T23:30:00Z');
		expect(dayIn(now, 'Europe/Rome')).toBe('2026-03-02');
		expect(dayIn(now, 'America/New_York')).toBe('2026-03-01');
	});
	it('cross months and years', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
		expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
		expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	});
	it('must be real', () => {
		expect(isDay('2026-02-30')).toBe(false);
		expect(isDay('2026-02-28')).toBe(true);
	});
});

describe('the address', () => {
	it('says the usual with nothing', () => {
		expect(writeQuestion(read(''))).toBe('');
		expect(read('')).toMatchObject({ period: '30d', compare: 'previous', include: [], filters: {} });
	});
	it('is written as it was read', () => {
		const query =
			'from=2026-03-01&to=2026-04-01&tz=Asia%2FTokyo&interval=week&compare=none&channel=web&channel=whatsapp&topic=Bills+%26+more&include=test';
		expect(writeQuestion(read(query))).toBe(query);
	});
	it('leaves out what it does not understand', () => {
		expect(read('period=ages&tz=Moon/Base&interval=blink&compare=x&include=all&channel=')).toEqual(read(''));
	});
	it('ignores a range that ends before it starts', () => {
		expect(read('from=2026-04-01&to=2026-03-01').period).toBe('30d');
	});
});

describe('periods', () => {
	const today = '2026-03-15';
	it.each([
		['today', '2026-03-15', '2026-03-16'],
		['7d', '2026-03-08', '2026-03-16'],
		['30d', '2026-02-13', '2026-03-16'],
		['90d', '2025-12-15', '2026-03-16'],
		['this_month', '2026-03-01', '2026-03-16'],
		['last_month', '2026-02-01', '2026-03-01']
	])('%s', (period, from, to) => {
		expect(range(read(`period=${period}`), today)).toEqual({ from, to });
	});
	it('step back by their own length, months by months', () => {
		expect(shifted(read('period=today'), today, -1)).toEqual({ from: '2026-03-14', to: '2026-03-15' });
		expect(shifted(read('period=last_month'), today, -1)).toEqual({ from: '2026-01-01', to: '2026-02-01' });
	});
	it('have a year before', () => {
		expect(yearBefore(read('period=last_month'), today)).toBe('2025-02-01..2025-03-01');
	});
});

describe('what the API is asked', () => {
	it('has days, zone and filters', () => {
		expect(
			toParams(read('period=today&channel=web&compare=none&include=internal'), '2026-03-15', 'UTC')
		).toEqual({
			from: '2026-03-15',
			to: '2026-03-16',
			tz: 'UTC',
			interval: undefined,
			compare: undefined,
			channel: ['web'],
			include: ['internal']
		});
	});
});
