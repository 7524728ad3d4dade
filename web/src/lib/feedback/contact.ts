/** Contacts that people left, which may hold anything. */

/** An address for a mail program; null where the text is not a plain address and could carry more than one. */
export function mailLink(email: string | null | undefined): string | null {
	return email && email.length <= 254 && /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(email)
		? `mailto:${email}`
		: null;
}
