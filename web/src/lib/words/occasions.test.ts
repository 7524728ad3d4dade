import { describe, expect, it } from 'vitest';
import { occasionMarks, occasionWords } from './occasions';

const point = (votes: Record<string, number>) => ({ at: '2026-11-01T00:00:00Z', ...votes });

describe('the occasions of votes', () => {
	it('leave a trend of one occasion without a mark', () => {
		const marks = occasionMarks([point({ end: 4 }), point({ end: 0 }), point({ end: 2, handover: 0 })]);
		expect(marks).toEqual([null, null, null]);
		expect(occasionWords(marks)).toBe('');
	});
	it('mark an interval of several, with how many votes came from each', () => {
		const marks = occasionMarks([point({ after_answer: 1200, end: 3, no_prompt: 1 })], 'en');
		expect(marks).toEqual([
			{ sign: '◇', words: 'Asked in several ways: 1,200 after an answer, 3 at the end and 1 not known when' }
		]);
		expect(occasionWords(marks)).toContain('◇\u00a0marks');
	});
	it('mark where the occasion is another than that of the last votes, over a gap too', () => {
		const marks = occasionMarks([
			point({ end: 4 }),
			point({}),
			point({ handover: 2 }),
			point({ handover: 1 })
		]);
		expect(marks.map((mark) => mark?.sign ?? null)).toEqual([null, null, '◆', null]);
		expect(marks[2]?.words).toBe('All asked at a handover, before that at the end');
		expect(occasionWords(marks)).toContain('◆\u00a0marks');
	});
	it('mark a return from several occasions to one', () => {
		const marks = occasionMarks([point({ end: 4, handover: 1 }), point({ end: 2 })]);
		expect(marks[1]?.words).toBe('All asked at the end, before that at a handover and at the end');
		expect(occasionWords(marks)).toMatch(/◇.*◆/);
	});
	it('say nothing of series that know no occasions', () => {
		expect(occasionMarks([point({ votes: 4 })])).toEqual([null]);
	});
});
