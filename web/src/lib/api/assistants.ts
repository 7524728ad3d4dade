/** Making an assistant. */
import { client, told } from './client';

export interface MadeAssistant {
	id: number;
	name: string;
	tz: string;
}

/** Makes an assistant; whoever makes it is its creator. */
export function makeAssistant(name: string, tz: string): Promise<MadeAssistant> {
	// The paths that are known beforehand are those of the server's document.
	const post = client.POST as unknown as (
		path: string,
		init: { body: { name: string; tz: string } }
	) => Promise<{ data?: MadeAssistant; error?: unknown; response: Response }>;
	return told(post('/api/v1/assistants', { body: { name, tz } }));
}
