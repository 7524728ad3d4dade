import { describe, expect, it } from 'vitest';
import { answerTo, because, FRESH } from './answer';
import { INTENTS, WELCOME } from './script';

const found = (text: string) => answerTo(text, FRESH).found;

describe('the demo’s assistant', () => {
	it('finds the agent that is meant', () => {
		expect(found('My bill')).toBe('bill');
		expect(found('Why is it so high?')).toBe('bill-too-high');
		expect(found('there is NO POWER here')).toBe('outage');
		expect(found('Internet problem')).toBe('internet');
		expect(found('Moving home')).toBe('moving');
		expect(found('Talk to a person')).toBe('person');
		expect(found('That is all')).toBe('bye');
		expect(found('this is fine')).toBe('fallback');
	});
	it('understands every button it offers', () => {
		const states = [
			{ reply: WELCOME, state: FRESH },
			...INTENTS.map(({ reply }) => ({ reply, state: { awaits: reply.awaits ?? null, lost: 0 } })),
			...['x y z', 'Altobosco', 'Yes, it has', 'No, not yet', '48213'].flatMap((text) =>
				(['town', 'restarted', 'reading'] as const).map((awaits) => answerTo(text, { awaits, lost: 0 }))
			)
		];
		for (const { reply, state } of states)
			for (const text of reply.quick ?? []) expect(answerTo(text, state).found, text).not.toBe('fallback');
	});
	it('takes an answer for what it asked, and another subject for another', () => {
		const asked = answerTo('Power cut', FRESH);
		expect(answerTo('Altobosco', asked.state).reply.text).toContain('near Altobosco');
		const meter = answerTo('Give a meter reading', FRESH);
		expect(answerTo('48 213,7', meter.state).reply.fallback).toBeUndefined();
		expect(answerTo('12', meter.state).reply.fallback).toBe(true);
		expect(answerTo('my bill', meter.state).found).toBe('bill');
	});
	it('offers a person when it is lost twice, who then comes because of that', () => {
		const once = answerTo('qwertz', FRESH);
		const twice = answerTo('asdf', once.state);
		expect([once.reply.fallback, twice.reply.fallback]).toEqual([true, true]);
		expect(twice.reply.quick).toContain('Talk to a person');
		const asked = answerTo('Talk to a person', twice.state);
		expect(because(asked.reply, twice.state).handover?.kind).toBe('after_fallback');
		expect(because(asked.reply, FRESH).handover?.kind).toBe('direct');
	});
});
