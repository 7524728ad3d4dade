/** What the team wants shown: `GET /v1/widget`, asked once a page. */

import { isPassing, type Transport } from './transport';

export interface Settings {
	rating: { requested: boolean; when: string[] };
	feedback: { comments: boolean; contact: boolean; share_chat: boolean };
	labels: Record<string, Record<string, string>>;
	look: { accent?: string; radius?: string; font?: string };
}

/** What holds while the server cannot be asked: feedback is taken, nothing is asked for. */
const PLAIN: Settings = {
	rating: { requested: false, when: [] },
	feedback: { comments: true, contact: false, share_chat: false },
	labels: {},
	look: {}
};

/** Answers with the settings; where the server could not be reached, the next call asks again. */
export function openSettings(transport: Transport): () => Promise<Settings> {
	let asked: Promise<Settings> | undefined;
	const ask = async (): Promise<Settings> => {
		const reply = await transport.send('GET', 'widget');
		if (isPassing(reply)) asked = undefined;
		return reply.status === 200 ? { ...PLAIN, ...reply.body } : PLAIN;
	};
	return () => (asked ??= ask());
}
