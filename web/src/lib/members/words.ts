/** What roles are called and what they allow. */

export const roleWords: Record<string, { name: string; about: string }> = {
	owner: { name: 'Owner', about: 'Sees and changes everything, and invites and removes members.' },
	creator: {
		name: 'Creator',
		about: 'Made the assistant: changes its settings, reads shared chats, invites members to it.'
	},
	editor: {
		name: 'Editor',
		about: 'Reads numbers and feedback with contacts, reviews, changes settings and keys.'
	},
	viewer: { name: 'Viewer', about: 'Reads numbers and feedback, without contacts and transcripts.' }
};

/** `Editor of Support`, `Owner of the workspace`. */
export function roleOf(role: string, assistant: string | null | undefined): string {
	const name = roleWords[role]?.name ?? role;
	return `${name} of ${assistant ?? 'the workspace'}`;
}

/** Roles that may be given: nobody is invited as owner of a single assistant. */
export function rolesFor(assistant: string | null): ('viewer' | 'editor' | 'owner')[] {
	return assistant === null ? ['viewer', 'editor', 'owner'] : ['viewer', 'editor'];
}
