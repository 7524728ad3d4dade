/** Addresses of releases. */
export function releaseHref(assistant: string, release: string): string {
	return `/a/${encodeURIComponent(assistant)}/releases/${encodeURIComponent(release)}`;
}
