import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsFor } from '../src/texts';
import { de } from '../src/texts/de';
import { en } from '../src/texts/en';
import { es } from '../src/texts/es';
import { fr } from '../src/texts/fr';
import { it as italian } from '../src/texts/it';

const element = (html: string) => {
	document.body.innerHTML = html;
	return document.querySelector('i')!;
};

afterEach(() => {
	document.documentElement.removeAttribute('lang');
	vi.restoreAllMocks();
});

describe('the language', () => {
	it('is that of the nearest element that says one', () => {
		document.documentElement.lang = 'fr';
		expect(textsFor(element('<p lang="de-AT"><i></i></p>'), {}).texts.send).toBe('Senden');
		expect(textsFor(element('<p lang="de"><i lang="es"></i></p>'), {}).texts.send).toBe('Enviar');
		expect(textsFor(element('<i></i>'), {}).texts.send).toBe('Envoyer');
	});

	it('is looked for around a shadow root too', () => {
		const host = element('<p lang="it"><i></i></p>').attachShadow({ mode: 'open' });
		const inner = host.appendChild(document.createElement('b'));
		expect(textsFor(inner, {}).language).toBe('it');
	});

	it('is the browser’s where the page says none or one without texts, and else English', () => {
		const languages = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['nl', 'it-CH']);
		expect(textsFor(element('<p lang="tlh"><i></i></p>'), {}).language).toBe('it');
		languages.mockReturnValue(['nl']);
		expect(textsFor(element('<i></i>'), {}).language).toBe('en');
	});
});

describe('a replaced text', () => {
	it('wins over the built-in, the page’s over the team’s; the others stay', () => {
		const team = { de: { send: 'Abschicken', close: 'Zu' } };
		const { texts } = textsFor(element('<i lang="de"></i>'), team, { de: { send: 'Los' } });
		expect(texts).toMatchObject({ send: 'Los', close: 'Zu', thanks: 'Danke.' });
	});

	it('may bring another language, with English for what it leaves out', () => {
		const { language, texts } = textsFor(element('<i lang="nl"></i>'), { nl: { send: 'Versturen' } });
		expect(language).toBe('nl');
		expect(texts).toMatchObject({ send: 'Versturen', close: 'Close' });
	});

	it('of a region goes over that of the language', () => {
		const { texts } = textsFor(element('<i lang="de-AT"></i>'), {
			de: { send: 'A' },
			'de-at': { send: 'B' }
		});
		expect(texts.send).toBe('B');
	});
});

it('says everything in every language', () => {
	for (const texts of [de, es, fr, italian]) {
		expect(Object.keys(texts)).toEqual(Object.keys(en));
		expect(
			Object.values(texts).every((text) => text.trim() === text && text.length > 0 && !text.includes('!'))
		).toBe(true);
	}
});
