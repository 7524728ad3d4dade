/** Puts the widget into the page as any customer would: one script tag, and calls that wait for it. */

/** What the page calls; see the README of the widget. */
export interface Recorder {
	chat(chat?: object): string;
	message(message: object): string;
	click(click: object): void;
	handover(handover: object): void;
	end(): void;
}

/** Loads the widget once. Answers with its recorder; fails where the script does not come. */
export function loadWidget(key: string): Promise<Recorder> {
	const page = window as unknown as { afterword?: Recorder | unknown[] };
	const running = () => {
		const { afterword } = page;
		return afterword && !Array.isArray(afterword) ? afterword : null;
	};
	const there = running();
	if (there) return Promise.resolve(there);
	return new Promise((done, failed) => {
		const script = document.createElement('script');
		script.src = '/widget.js';
		script.async = true;
		script.dataset.key = key;
		script.onload = () => {
			const recorder = running();
			if (recorder) done(recorder);
			else failed(new Error('the widget did not start'));
		};
		script.onerror = () => failed(new Error('the widget did not load'));
		document.head.append(script);
	});
}
