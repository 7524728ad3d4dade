/** A time as a person writes it, in a zone that need not be that of the browser. */

/** `2026-11-09T14:30` in a zone as an instant of RFC 3339; null where it is no time. A time that a change of clocks skips is moved on. */
export function instantOf(local: string, tz: string): string | null {
	const wanted = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
	if (Number.isNaN(wanted)) return null;
	// The offset of a zone depends on the instant: two rounds are enough to find both.
	let guess = wanted;
	for (let round = 0; round < 2; round++) guess = wanted - offset(guess, tz);
	return new Date(guess).toISOString();
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offset(instant: number, tz: string): number {
	const parts = Object.fromEntries(
		new Intl.DateTimeFormat('en', {
			timeZone: tz,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit'
		})
			.formatToParts(instant)
			.map((part) => [part.type, part.value])
	);
	const shown = Date.parse(
		`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`
	);
	return shown - Math.floor(instant / 1000) * 1000;
}
