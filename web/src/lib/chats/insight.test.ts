import { describe, expect, it } from 'vitest';
import { filterParams, readFilters } from './filters';
import { byWords, movedWords, reasonWords, signalsBeside } from './insight';
import { filterWords } from './words';

describe('an insight in words', () => {
	it('tells why a chat is held to have ended so', () => {
		expect(reasonWords('after_fallback')).toBe('the person left after a fallback');
		expect(reasonWords('something_else')).toBe('something else');
	});
	it('tells how the mood moved, unless hardly', () => {
		expect([0.5, -0.5, 0.1, 0, null, NaN].map(movedWords)).toEqual([
			'better towards the end',
			'worse towards the end',
			'the same throughout',
			'the same throughout',
			'',
			''
		]);
	});
	it('tells who concluded it', () => {
		expect([byWords('local'), byWords('team'), byWords(null)]).toEqual([
			'Concluded on your own server',
			'Corrected by the team',
			''
		]);
	});
});

describe('signals', () => {
	const signals = ['fallback', 'frustration', 'asked_for_human', 'thumbs_down'];
	it('stand in a row where no other mark shows them', () => {
		const none = { fallbacks: 0, negative: 0, handovers: 0 };
		expect(signalsBeside({ ...none, signals })).toEqual(signals);
		expect(signalsBeside({ fallbacks: 2, negative: 1, handovers: 1, signals })).toEqual(['frustration']);
		expect(signalsBeside(none)).toEqual([]);
	});
	it('are filtered by, any of several', () => {
		const filters = readFilters(new URLSearchParams('signal=frustration&signal=fallback&signal=nonsense'));
		expect(filters.signal).toEqual(['fallback', 'frustration']);
		expect(filterParams(filters)).toEqual({ signal: ['fallback', 'frustration'] });
		expect(filterWords(filters)).toEqual([{ name: 'signal', text: 'Fallback or frustrated' }]);
	});
});
