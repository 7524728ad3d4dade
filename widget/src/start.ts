/** Puts the parts together. A page has one recorder; the elements belong to it. */

import type { Afterword, Options } from './api';
import { define } from './elements/define';
import { warn } from './guard';
import { openOpinions } from './opinions';
import { openQueue } from './queue';
import { openRecorder } from './recording';
import { openSettings } from './settings';
import { openStore } from './storage';
import { openTransport } from './transport';
import { takeVisit, watchPage } from './visit';

let running: Afterword | undefined;

/** Starts recording and brings the elements to life. A second start answers with the first one's recorder. */
export function start({ key, server, texts, remember }: Options): Afterword {
	if (running) return running;
	if (!key) warn('a publishable key is missing');
	const prefix = `afterword:${key}:`;
	const device = openStore('localStorage', prefix, remember);
	const window = openStore('sessionStorage', prefix, remember);
	const listeners = new Set<() => void>();
	const changed = () => listeners.forEach((listener) => listener());

	const transport = openTransport(server.replace(/\/$/, ''), key);
	const queue = openQueue(device, transport, ({ chat }, code) => {
		if (code === 'rating_closed') opinions.close(chat);
	});
	const opinions = openOpinions(device, transport, queue, changed);
	const visit = takeVisit(window);
	watchPage(window, visit, queue.leave);
	addEventListener('online', () => queue.flush(true));

	const settings = openSettings(transport);
	// Asked for with the first chat, so that they are there when the first answer is.
	listeners.add(() => visit.chat && void settings());
	define({ visit, queue, opinions, texts, settings, listeners });
	return (running = openRecorder(device, visit, queue, changed));
}
