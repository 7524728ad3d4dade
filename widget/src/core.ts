/** What the elements need of the recorder. */

import type { Options } from './api';
import type { Opinions } from './opinions';
import type { Queue } from './queue';
import type { Settings } from './settings';
import type { Visit } from './visit';

export interface Core {
	visit: Visit;
	queue: Queue;
	opinions: Opinions;
	texts: Options['texts'];
	settings(): Promise<Settings>;
	/** Called whenever a chat or an opinion changed. */
	listeners: Set<() => void>;
}
