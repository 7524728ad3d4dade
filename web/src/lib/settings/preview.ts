/**
 * The real widget in an empty frame. Its window has a `fetch` of its own, which answers with the settings being edited: the
 * preview sends nothing, and keeps nothing.
 */
import type { Settings } from '$lib/api/settings';

/** What the empty frame is filled with; it inherits the policy of the page around it. */
export const EMPTY = '<!doctype html><html><head><title>Preview</title></head><body></body></html>';

export interface Shown {
	settings: Settings;
	language: string;
	theme: 'light' | 'dark';
}

interface Recorder {
	chat(chat: object): string;
	message(message: object): string;
	end(): void;
}

const STYLE = `
	:root { font: 14px/1.5 system-ui, sans-serif; }
	body { margin: 0; padding: 16px; background: Canvas; color: CanvasText; }
	p.said { width: fit-content; max-width: 40ch; margin: 0; padding: 8px 12px; border-radius: 12px;
		background: color-mix(in srgb, CanvasText 8%, Canvas); }
	h3 { margin: 16px 0 4px; font-size: 12px; font-weight: 500; }
	h3:first-child { margin-top: 0; }
`;

/** Brings the widget to life in a loaded, empty frame. Answers with the height of what it shows whenever that changes. */
export function openPreview(
	frame: HTMLIFrameElement,
	shown: Shown,
	resized: (height: number) => void
): Promise<void> {
	const window = frame.contentWindow as (Window & typeof globalThis & { afterword?: Recorder }) | null;
	const page = frame.contentDocument;
	if (!window || !page) return Promise.reject(new Error('the frame is gone'));
	window.fetch = (address) =>
		Promise.resolve(
			new Response(
				JSON.stringify(String(address).endsWith('/v1/widget') ? answer(shown.settings) : { accepted: 1 }),
				{ headers: { 'content-type': 'application/json' } }
			)
		);
	page.documentElement.lang = shown.language;
	page.documentElement.style.colorScheme = shown.theme;
	const style = page.createElement('style');
	style.textContent = STYLE;
	page.head.append(style);
	const script = page.createElement('script');
	script.src = '/widget.js';
	Object.assign(script.dataset, { key: 'preview', server: location.origin, remember: 'off' });
	return new Promise((done, failed) => {
		script.onerror = () => failed(new Error('the widget did not load'));
		script.onload = () => {
			if (!window.afterword) return failed(new Error('the widget did not start'));
			fill(page, window.afterword, shown.settings);
			new window.ResizeObserver(() => resized(page.documentElement.offsetHeight)).observe(page.body);
			done();
		};
		page.head.append(script);
	});
}

/** What `GET /v1/widget` would answer. */
function answer({ rating, feedback, labels, look }: Settings): object {
	return { rating: { requested: rating.requested, when: rating.when, scale: 5 }, feedback, labels, look };
}

function fill(page: Document, recorder: Recorder, { rating }: Settings): void {
	const chat = recorder.chat({});
	recorder.message({ id: 'm1', role: 'user', text: 'When is my next instalment due?' });
	recorder.message({ id: 'm2', role: 'assistant', text: 'On 1 December: 64 euros, by direct debit.' });
	const said = make(page, 'p', { class: 'said' }, 'On 1 December: 64 euros, by direct debit.');
	const parts = [
		make(page, 'h3', {}, 'Beside an answer'),
		said,
		make(page, 'afterword-feedback', { message: 'm2', chat }),
		...(rating.requested && rating.when.includes('after_answer')
			? [make(page, 'afterword-rating', { prompt: 'after_answer', message: 'm2', chat })]
			: []),
		...(rating.requested && rating.when.includes('handover')
			? [make(page, 'h3', {}, 'At a handover'), make(page, 'afterword-rating', { prompt: 'handover', chat })]
			: []),
		...(rating.requested && rating.when.includes('end')
			? [
					make(page, 'h3', {}, 'At the end of the chat'),
					make(page, 'afterword-rating', { prompt: 'end', chat })
				]
			: [])
	];
	page.body.append(...parts);
	recorder.end();
}

function make(page: Document, tag: string, attributes: Record<string, string>, text = ''): HTMLElement {
	const element = page.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.textContent = text;
	return element;
}
