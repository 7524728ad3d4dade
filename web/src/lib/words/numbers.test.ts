import { describe, expect, it } from 'vitest';
import { axisFigure, compact, count, duration, figure, mean, percent, plural } from './numbers';
import { hourName, intervalName, rangeName, tickName, weekdayName } from './times';

describe('numbers', () => {
	it('are written as the locale writes them', () => {
		expect(count(1284, 'en')).toBe('1,284');
		expect(count(1284, 'de')).toBe('1.284');
		expect(compact(12_400, 'en')).toBe('12.4K');
		expect(mean(3.9, 'en')).toBe('3.9');
		expect(mean(12.456, 'it')).toBe('12,46');
	});
	it('have one decimal below ten per cent, and none at nothing', () => {
		expect(percent(0.64, 'en')).toBe('64%');
		expect(percent(0.0432, 'en')).toBe('4.3%');
		expect(percent(0.0999, 'en')).toBe('10%');
		expect(percent(0, 'en')).toBe('0%');
	});
	it('say how long a chat took', () => {
		expect(duration(134, 'en')).toBe('2 min 14 s');
		expect(duration(45.4, 'en')).toBe('45 s');
		expect(duration(120, 'en')).toBe('2 min');
		expect(duration(3899, 'en')).toBe('1 h 5 min');
		expect(duration(0, 'en')).toBe('0 s');
		expect(duration(7500, 'en-GB')).toBe('2 h 5 min');
	});
	it('are a dash where there are none', () => {
		expect(figure(null, 'rate', 'en')).toBe('–');
		expect(figure('x', 'count', 'en')).toBe('–');
		expect(figure(0, 'count', 'en')).toBe('0');
		expect(axisFigure(0.125, 'rate', 'en')).toBe('12.5%');
	});
	it('agree with their noun', () => {
		expect(plural(1, 'user', 'users', 'en')).toBe('1 user');
		expect(plural(1200, 'user', 'users', 'en')).toBe('1,200 users');
	});
});

describe('times', () => {
	it('are those of the zone', () => {
		expect(tickName('2026-03-01T23:30:00Z', 'day', 'Europe/Rome', 'en')).toBe('Mar 2');
		expect(intervalName('2026-03-01T23:30:00Z', 'day', 'Europe/Rome', 'en')).toBe('Mon, Mar 2, 2026');
		expect(intervalName('2026-03-01T00:00:00Z', 'month', 'UTC', 'en')).toBe('March 2026');
	});
	it('name a period by its last day, not the day after', () => {
		expect(rangeName('2026-03-01', '2026-03-08', 'UTC', 'en').replace(/[\u2009\u202f]/g, ' ')).toBe(
			'Mar 1 – 7, 2026'
		);
		expect(rangeName('2026-03-01', '2026-03-02', 'UTC', 'en')).toBe('Mar 1, 2026');
	});
	it('start the week on Monday', () => {
		expect(weekdayName(1, 'long', 'en')).toBe('Monday');
		expect(weekdayName(7, 'short', 'en')).toBe('Sun');
		expect(hourName(14, 'de')).toBe('14:00');
	});
});
