import { describe, expect, it } from 'vitest';
import type { MetricEffect } from '$lib/api/releases';
import { instantOf } from './instant';
import { markOf, reach, roundUp } from './plot';
import {
	baseWords,
	differenceWords,
	intervalWords,
	metricWords,
	rounded,
	spanWords,
	summaryWords,
	verdictWords
} from './words';

const metric = (more: Partial<MetricEffect> = {}): MetricEffect => ({
	module: 'satisfaction',
	name: 'positive_share',
	title: 'Positive share',
	kind: 'rate',
	better: 'up',
	before: { value: 0.6, of: 200 },
	after: { value: 0.7, of: 210 },
	change: 0.1,
	relative: 0.167,
	interval: [0.02, 0.18],
	more_than_chance: true,
	verdict: 'better',
	needed: null,
	at_old_mix: null,
	...more
});

describe('words of an effect', () => {
	it('give differences their unit and sign', () => {
		expect(differenceWords(0.021, 'rate', true, 'en')).toBe('+2.1 points');
		expect(differenceWords(-0.3, 'mean', true, 'en')).toBe('−0.3');
		expect(differenceWords(0, 'rate', true, 'en')).toBe('0.0 points');
		expect(differenceWords(-75, 'duration', true, 'en')).toBe('−1 min 15 s');
	});
	it('give the interval', () => {
		expect(intervalWords(metric({ interval: [-0.041, 0.003] }), 'en')).toBe('−4.1 to +0.3 points');
		expect(intervalWords(metric({ interval: null }), 'en')).toBe('');
	});
	it('say how many more are needed, about', () => {
		expect(verdictWords(metric({ verdict: 'too_few', needed: 143 }), 'en')).toBe(
			'About 140 more votes are needed.'
		);
		expect(verdictWords(metric({ verdict: 'too_few', needed: 1 }), 'en')).toBe(
			'About 1 more vote is needed.'
		);
		expect(verdictWords(metric({ verdict: 'too_few', needed: null }), 'en')).toBe('Too few votes to tell.');
		expect(verdictWords(metric({ verdict: 'too_few', after: { value: null, of: null } }))).toBe(
			'No votes on one side.'
		);
		expect([7, 99, 143, 1288, 15_500].map(rounded)).toEqual([7, 99, 140, 1300, 16_000]);
	});
	it('know what a number is of', () => {
		const of = (module: string, name: string) => baseWords({ module, name })[1];
		expect(of('handover', 'rate')).toBe('users');
		expect(of('messages', 'per_chat')).toBe('chats');
		expect(of('messages', 'per_user')).toBe('users');
		expect(of('issue', 'trouble_rate')).toBe('chats');
	});
	it('tell the whole of it', () => {
		expect(metricWords(metric(), 'en')).toBe(
			'Positive share rose from 60% to 70%: better. More than chance. 95% interval of the change: +2.0 to +18.0 points.'
		);
	});
	it('count the verdicts', () => {
		const all = [
			metric(),
			metric(),
			metric({ verdict: 'worse' }),
			metric({ verdict: 'too_few' }),
			metric({ verdict: 'not_tested' })
		];
		expect(summaryWords(all)).toBe('2 better, 1 worse, 1 with too few to tell.');
		expect(summaryWords([])).toBe('');
	});
	it('name the days and what is left out', () => {
		const before = { from: '2026-11-01T00:00:00+01:00', to: '2026-11-15T00:00:00+01:00' };
		const after = { from: '2026-11-16T00:00:00+01:00', to: '2026-11-30T00:00:00+01:00' };
		expect(spanWords({ weeks: 2, before, after }, '2026-12-03')).toBe(
			'2 whole weeks before and after; the day of the release and today are left out'
		);
		expect(spanWords({ weeks: 1, before, after: { ...after, from: before.to } }, '2026-12-03')).toBe(
			'1 whole week before and after; today is left out'
		);
	});
});

describe('the plot', () => {
	it('has an even scale around zero', () => {
		expect(markOf(metric(), 0.2)).toEqual({
			at: 0.75,
			from: 0.55,
			to: 0.95,
			cutLeft: false,
			cutRight: false
		});
		expect(markOf(metric({ interval: [-0.3, 0.1], change: -0.1 }), 0.2)).toMatchObject({
			from: 0,
			cutLeft: true
		});
		expect(markOf(metric({ interval: null }), 0.2)).toBeNull();
	});
	it('shares one scale among rates', () => {
		const wide = metric({ interval: [-0.31, 0.1] });
		const score = metric({ kind: 'mean', interval: [-0.1, 0.42], change: 0.2 });
		const all = [metric(), wide, score];
		expect(all.map((one) => reach(one, all))).toEqual([0.4, 0.4, 0.5]);
	});
	it('rounds up to what is easy to read', () => {
		expect([0.31, 0.18, 0.05, 12, 0.97, 0].map(roundUp)).toEqual([0.4, 0.2, 0.05, 15, 1, 1]);
	});
});

describe('a time as it is written', () => {
	it('is that of the zone of the assistant', () => {
		expect(instantOf('2026-11-09T14:30', 'Europe/Rome')).toBe('2026-11-09T13:30:00.000Z');
		expect(instantOf('2026-07-09T14:30', 'Europe/Rome')).toBe('2026-07-09T12:30:00.000Z');
		expect(instantOf('2026-10-25T01:30', 'Europe/Rome')).toBe('2026-10-24T23:30:00.000Z');
		expect(instantOf('2026-11-09T14:30', 'America/New_York')).toBe('2026-11-09T19:30:00.000Z');
		expect(instantOf('soon', 'UTC')).toBeNull();
	});
});
