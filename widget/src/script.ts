/**
 * The script tag: `<script src="https://afterword.example.com/widget.js" data-key="pk_…" async></script>`.
 *
 * Calls made before it has loaded stand in `window.afterword`, an array; the recorder takes its place.
 */

import type { Afterword, Call } from './api';
import { guard } from './guard';
import { start } from './start';

declare global {
	interface Window {
		afterword?: Afterword | Call[];
	}
}

guard(() => {
	const { src, dataset } = document.currentScript as HTMLScriptElement;
	const { key = '', server = new URL(src).origin, remember } = dataset;
	const earlier = window.afterword;
	// A page that has the tag twice has one recorder.
	if (earlier && 'chat' in earlier) return;
	const afterword = start({ key, server, remember: remember !== 'off' });
	window.afterword = afterword;
	if (!earlier) return;
	afterword.push(...(earlier as Call[]));
	// For those who hold on to the array.
	earlier.push = afterword.push as Call[]['push'];
});
