/** What following a number does. */
export function leadWords(href: string): string {
	const inbox = href.split('?')[0]?.endsWith('/feedback') ?? false;
	return inbox ? 'Read the feedback behind it' : 'Open the chats behind it';
}
