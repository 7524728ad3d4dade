/** What a chart over time draws, as pure functions of the data. Intervals stand side by side at equal distance. */
import { ticks } from 'd3-array';
import type { Interval, Point, Release } from '$lib/api/types';
import type { Kind } from '$lib/words/numbers';

export type Shape = 'line' | 'bar';

/** One series of a chart, with a value for each interval; null is a gap. */
export interface Line {
	name: string;
	label: string;
	/** Place in the palette, from 1. */
	color: number;
	shape: Shape;
	values: (number | null)[];
}

/** What has to be known of an interval beside its number. */
export interface Mark {
	sign: '◇' | '◆';
	words: string;
}

/** A series of the answer as numbers; what is not a number, or begins after `asOf`, is a gap. */
export function valuesOf(series: readonly Point[], name: string, asOf?: string): (number | null)[] {
	const now = asOf === undefined ? Infinity : Date.parse(asOf);
	return series.map((point) => {
		const value = point[name];
		if (now < Infinity && Date.parse(point.at) > now) return null;
		return typeof value === 'number' && Number.isFinite(value) ? value : null;
	});
}

/** A run of neighbouring values without a gap. `open` runs end in an interval that is not over and are dashed. */
export interface Run {
	open: boolean;
	/** Pairs of interval and value; a single one is a value between two gaps. */
	at: [number, number][];
}

/** Cuts a line at its gaps, and the way to an interval that is not over from the rest. */
export function runs(values: readonly (number | null)[], complete: readonly boolean[]): Run[] {
	const found: Run[] = [];
	let current: Run | null = null;
	values.forEach((value, index) => {
		if (value === null) {
			current = null;
			return;
		}
		const open = complete[index] === false;
		if (current && current.open === open) current.at.push([index, value]);
		else {
			const last: [number, number] | undefined = current?.at.at(-1);
			current = { open, at: last ? [last, [index, value]] : [[index, value]] };
			found.push(current);
		}
	});
	return found;
}

/** Bars on bars: for each series the foot and the head in each interval. */
export function stacked(lines: readonly Line[]): [number, number][][] {
	const height: number[] = [];
	return lines.map((line) =>
		line.values.map((value, index) => {
			const foot = height[index] ?? 0;
			const head = foot + (value ?? 0);
			height[index] = head;
			return [foot, head];
		})
	);
}

/** Marks of the upright axis, from zero to above the greatest value. Counts have whole marks; a score has its own scale. */
export function marks(
	values: Iterable<number | null | undefined>,
	kind: Kind,
	ends?: [number, number]
): number[] {
	if (ends) return ticks(ends[0], ends[1], 4);
	let most = 0;
	for (const value of values) if (value !== null && value !== undefined && value > most) most = value;
	if (kind === 'rate') most = Math.min(1, Math.max(most, 0.01));
	else if (kind === 'count') most = Math.max(most, 4);
	else if (most === 0) most = 1;
	if (kind === 'duration') return durationMarks(most);
	const found = ticks(0, most, 3);
	const step = (found[1] ?? most) - (found[0] ?? 0);
	const last = found.at(-1) ?? 0;
	if (last < most) found.push(Number((last + step).toPrecision(12)));
	return kind === 'count' ? found.filter(Number.isInteger) : found;
}

/** Seconds in steps that people read: 10 s, a minute, an hour. */
function durationMarks(most: number): number[] {
	const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];
	const step = steps.find((one) => most / one <= 4.5) ?? Math.ceil(most / 4 / 86_400) * 86_400;
	return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** Which intervals get a mark below: as many as fit, evenly, and always on Mondays or firsts where that is possible. */
export function tickIndexes(length: number, width: number, perTick = 72): number[] {
	if (length === 0) return [];
	const room = Math.max(1, Math.floor(width / perTick));
	const steps = [1, 2, 3, 4, 6, 7, 12, 14, 21, 24, 28, 48, 72, 96];
	const step = steps.find((one) => Math.ceil(length / one) <= room) ?? Math.ceil(length / room);
	return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

export interface Flag {
	/** Place on the axis in intervals: 2.5 is the middle of the third. */
	at: number;
	index: number;
	releases: Release[];
}

/** Releases on the axis; those of one interval share a flag. `end` is when the last interval ends. */
export function flags(releases: readonly Release[], starts: readonly string[], end: string): Flag[] {
	const times = starts.map((start) => Date.parse(start));
	const last = Date.parse(end);
	const found = new Map<number, Flag>();
	for (const release of [...releases].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
		const time = Date.parse(release.at);
		const index = times.findLastIndex((start) => start <= time);
		if (index < 0 || time >= last) continue;
		const start = times[index] ?? time;
		const length = (times[index + 1] ?? last) - start;
		const flag = found.get(index) ?? {
			at: index + (length > 0 ? (time - start) / length : 0),
			index,
			releases: []
		};
		flag.releases.push(release);
		found.set(index, flag);
	}
	return [...found.values()];
}

/** The 95 % interval of a share of `votes` (Wilson); null where nobody voted. */
export function shareBand(share: number | null, votes: number | null): [number, number] | null {
	if (share === null || !votes) return null;
	const z = 1.96;
	const z2 = z * z;
	const middle = (share + z2 / (2 * votes)) / (1 + z2 / votes);
	const half = (z * Math.sqrt((share * (1 - share)) / votes + z2 / (4 * votes * votes))) / (1 + z2 / votes);
	return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The series of the period before, cut or filled with gaps to the length of this one. */
export function before(
	series: readonly Point[] | undefined,
	name: string,
	length: number
): (number | null)[] | null {
	if (!series) return null;
	const values = valuesOf(series, name);
	return Array.from({ length }, (_, index) => values[index] ?? null);
}

/**
 * The days asked for when an interval is chosen, as `from` and `to`; null where it cannot be narrowed further. The first week
 * or month may begin before the period does: `start` is where the period begins.
 */
export function narrowed(
	at: string,
	next: string | undefined,
	interval: Interval,
	start: string,
	end: string
): { from: string; to: string } | null {
	if (interval === 'hour') return null;
	const to = (next ?? end).slice(0, 10);
	const from = Date.parse(at) < Date.parse(start) ? start.slice(0, 10) : at.slice(0, 10);
	return from < to ? { from, to } : null;
}

/** Two moments, each a day where it is the midnight of one, or a time. */
export interface Span {
	from: string;
	to: string;
}

const asDay = (moment: string) =>
	/^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?.*)?$/.test(moment) ? moment.slice(0, 10) : moment;

/**
 * What an interval of a series spans: from its start to that of the next, within the period from `start` to `end`. Times are
 * those of the zone of the series, so a midnight is the day that begins with it.
 */
export function spanOf(series: readonly { at: string }[], index: number, start: string, end: string): Span {
	const at = series[index]?.at ?? start;
	const next = series[index + 1]?.at ?? end;
	const from = Date.parse(at) < Date.parse(start) ? start : at;
	const to = Date.parse(next) > Date.parse(end) ? end : next;
	const days = { from: asDay(from), to: asDay(to) };
	// Both ends are days, or both are times.
	return days.from.length === days.to.length ? days : { from, to };
}

/** The series that a place of a chart belongs to: the bar that is there, else the line or the head of a bar that is nearest. */
export function aimed(
	lines: readonly Line[],
	stacks: readonly [number, number][][],
	index: number,
	value: number
): string | null {
	let nearest: { name: string; distance: number } | null = null;
	let bar = 0;
	for (const line of lines) {
		const place = line.shape === 'bar' ? stacks[bar++]?.[index] : undefined;
		const own = line.values[index];
		if (own === null || own === undefined || (place && own === 0)) continue;
		const [foot, head] = place ?? [own, own];
		const distance = value < foot ? foot - value : value > head ? value - head : 0;
		if (!nearest || distance < nearest.distance) nearest = { name: line.name, distance };
	}
	return nearest?.name ?? null;
}
