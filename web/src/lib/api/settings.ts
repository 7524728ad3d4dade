/** What a team decides for an assistant: what is asked, in which words; keys; who reads shared chats. */
import { client, told } from './client';
import type { Schemas } from './types';

export const occasions = ['after_answer', 'handover', 'end'] as const;
export type Occasion = (typeof occasions)[number];

export type Settings = Schemas['SettingsBody'];
export type Key = Schemas['KeyEntry'];
export type KeyKind = 'publishable' | 'secret';
export type Grantee = Schemas['GrantEntry'];

const of = (assistant: string) => ({ path: { assistant } });

export const settings = {
	read: (assistant: string): Promise<Settings> =>
		told(client.GET('/api/v1/assistants/{assistant}/settings', { params: of(assistant) })),
	write: (assistant: string, body: Settings): Promise<Settings> =>
		told(client.PUT('/api/v1/assistants/{assistant}/settings', { params: of(assistant), body })),
	keys: async (assistant: string): Promise<Key[]> =>
		(await told(client.GET('/api/v1/assistants/{assistant}/keys', { params: of(assistant) }))).keys,
	/** The token is told this once. */
	createKey: async (assistant: string, kind: KeyKind, origins: string[]): Promise<string> =>
		(
			await told(
				client.POST('/api/v1/assistants/{assistant}/keys', {
					params: of(assistant),
					body: { kind, origins }
				})
			)
		).token,
	revokeKey: (assistant: string, key: Key['id']) =>
		told(
			client.DELETE('/api/v1/assistants/{assistant}/keys/{key}', { params: { path: { assistant, key } } })
		),
	grants: async (assistant: string): Promise<Grantee[]> =>
		(await told(client.GET('/api/v1/assistants/{assistant}/grants', { params: of(assistant) }))).members,
	grant: async (assistant: string, members: Grantee['id'][]): Promise<Grantee[]> =>
		(
			await told(
				client.PUT('/api/v1/assistants/{assistant}/grants', { params: of(assistant), body: { members } })
			)
		).members
};
