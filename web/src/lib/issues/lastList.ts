/** The list of issues as it was last seen, so that the way back from an issue leads to the same filters and view. */
const seen = new Map<string, string>();

export function rememberList(assistant: string, address: string): void {
	seen.set(assistant, address);
}

export function lastList(assistant: string): string | undefined {
	return seen.get(assistant);
}
