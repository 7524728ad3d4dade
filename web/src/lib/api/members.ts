/** Who belongs to the workspace, who is invited, and how the invited come in. */
import { client, told } from './client';
import type { Schemas } from './types';

export type Role = 'viewer' | 'editor' | 'owner';
export type Member = Schemas['MemberEntry'];
export type Invitation = Schemas['InvitationEntry'];

export const members = {
	list: () => told(client.GET('/api/v1/members')),
	invite: (body: Schemas['NewInvitation'] & { role: Role }) =>
		told(client.POST('/api/v1/invitations', { body })),
	withdraw: (invitation: Invitation['id']) =>
		told(client.DELETE('/api/v1/invitations/{invitation}', { params: { path: { invitation } } })),
	remove: (member: Member['id']) =>
		told(client.DELETE('/api/v1/members/{member}', { params: { path: { member } } })),
	join: (body: Schemas['Join']) => told(client.POST('/api/v1/join', { body }))
};
