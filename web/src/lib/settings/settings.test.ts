import { describe, expect, it } from 'vitest';
import { Problem } from '$lib/api/problem';
import type { Settings } from '$lib/api/settings';
import { faults, fieldOf, isSame, tidied } from './draft';
import { readOrigins, snippet } from './origins';

const settings: Settings = {
	tz: 'Europe/Rome',
	rating: { requested: true, when: ['after_answer', 'end'], window_minutes: 60 },
	feedback: { comments: true, contact: true, share_chat: false },
	labels: { it: { helped: 'Mi è servito' } },
	look: { accent: '#3b5bdb', radius: '8px', font: 'inherit' }
};

describe('settings', () => {
	it('say what is wrong with them, by field', () => {
		expect(faults(settings)).toEqual({});
		const wrong: Settings = {
			...settings,
			tz: 'Europe/Roma',
			rating: { requested: true, when: [], window_minutes: 0.5 },
			look: { accent: 'red', radius: 'url(x)', font: '' }
		};
		expect(Object.keys(faults(wrong)).sort()).toEqual(['accent', 'radius', 'tz', 'when', 'window']);
	});
	it('need no occasion where no rating is requested', () => {
		expect(faults({ ...settings, rating: { requested: false, when: [], window_minutes: 60 } })).toEqual({});
	});
	it('are the same in another order and with empty texts', () => {
		const other: Settings = {
			...settings,
			rating: { window_minutes: 60, when: ['end', 'after_answer'], requested: true },
			labels: { de: { helped: ' ' }, it: { rate: '', helped: 'Mi è servito' } }
		};
		expect(isSame(settings, other)).toBe(true);
		expect(tidied(other).labels).toEqual(settings.labels);
		expect(isSame(settings, { ...settings, labels: {} })).toBe(false);
	});
	it('know which field a refusal means', () => {
		expect(fieldOf(new Problem(422, 'invalid_look', 'The accent is too close to black.'))).toBe('accent');
		expect(fieldOf(new Problem(422, 'unknown_tz', 'No such zone.'))).toBe('tz');
		expect(fieldOf(new Problem(503, 'busy', 'Try again.'))).toBeNull();
	});
});

describe('origins', () => {
	it('are read from what people paste', () => {
		expect(readOrigins('https://www.example.org/help, shop.example.org\nhttp://localhost:5173/')).toEqual({
			origins: ['https://www.example.org', 'https://shop.example.org', 'http://localhost:5173'],
			wrong: []
		});
	});
	it('are those of web pages only', () => {
		const { origins, wrong } = readOrigins('file:///etc javascript://x *.example.org https://a:b@c.org');
		expect(origins).toEqual([]);
		expect(wrong).toHaveLength(4);
	});
	it('stand beside a snippet', () => {
		expect(snippet('https://a.org', 'pk_1')).toBe(
			'<script src="https://a.org/widget.js" data-key="pk_1" async></script>'
		);
	});
});
