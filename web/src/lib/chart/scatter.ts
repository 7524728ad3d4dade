/** Points of two numbers each, and where their names have room: pure functions of the data and the size of the chart. */
import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';

export interface Dot {
	key: string;
	label: string;
	/** Stands for the label where that has no room. */
	short?: string;
	x: number;
	y: number;
	/** What the area of the point stands for. */
	size: number;
	/** Stands on too little to say much. */
	few: boolean;
}

/** A dot as it is drawn, in pixels. */
export interface Placed extends Dot {
	cx: number;
	cy: number;
	r: number;
}

export interface Frame {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	foot: number;
}

/** From this ratio of the greatest to the least on, equal distances are equal ratios. */
const WIDE = 30;
const LEAST_R = 5;
const MOST_R = 20;

export interface Axis {
	scale: ScaleContinuousNumeric<number, number>;
	ticks: number[];
	log: boolean;
}

/** The axis of volume. With a logarithm where the points are far apart; nothing below one is drawn. */
export function xAxis(values: readonly number[], { left, width, right }: Frame): Axis {
	const known = values.filter((value) => value > 0);
	const [least, most] = [Math.min(...known), Math.max(...known)];
	const range = [left, width - right];
	if (known.length === 0) return { scale: scaleLinear().domain([0, 1]).range(range), ticks: [], log: false };
	if (most / least < WIDE) {
		const scale = scaleLinear()
			.domain([0, most * 1.08])
			.range(range);
		return { scale, ticks: scale.ticks(width < 500 ? 4 : 7), log: false };
	}
	const scale = scaleLog()
		.domain([Math.max(0.8, least / 1.6), most * 1.6])
		.range(range)
		.clamp(true);
	const ticks = scale.ticks().filter((tick) => /^10*$/.test(String(tick)));
	return { scale, ticks, log: true };
}

/** The axis of how well it goes: from zero for a share, over the whole scale for a rating. */
export function yAxis(domain: [number, number], { top, height, foot }: Frame): Axis {
	const scale = scaleLinear()
		.domain(domain)
		.range([height - foot, top]);
	return { scale, ticks: scale.ticks(5), log: false };
}

/** The greatest share that is shown: a round one above all values. */
export function shareTop(values: readonly number[]): number {
	const most = Math.max(0.05, ...values);
	const step = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].find((one) => one >= most * 1.08);
	return step ?? 1;
}

/** The greatest first, so that the small ones lie on top and can be reached. */
export function placed(dots: readonly Dot[], x: Axis, y: Axis): Placed[] {
	const most = Math.max(1, ...dots.map((dot) => dot.size));
	return dots
		.map((dot) => ({
			...dot,
			cx: x.scale(dot.x),
			cy: y.scale(dot.y),
			r: LEAST_R + (MOST_R - LEAST_R) * Math.sqrt(dot.size / most)
		}))
		.sort((a, b) => b.r - a.r);
}

export interface Label {
	key: string;
	text: string;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LETTER = 6.6;
const LINE = 14;
const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = ({ cx, cy, r }: Placed): Box => ({
	left: cx - r,
	right: cx + r,
	top: cy - r,
	bottom: cy + r
});

/** A word at a line across, where it covers as few points as can be. */
export function lineName(dots: readonly Placed[], frame: Frame, y: number, text: string): Label & Box {
	const wide = text.length * LETTER;
	const ends = [
		{ anchor: 'start', x: frame.left + 4, left: frame.left + 4 },
		{ anchor: 'end', x: frame.width - frame.right - 4, left: frame.width - frame.right - 4 - wide }
	] as const;
	const places = [y - 5, y + 14].flatMap((at) =>
		ends.map(({ anchor, x, left }) => ({
			key: 'line',
			text,
			anchor,
			x,
			y: at,
			left,
			right: left + wide,
			top: at - LINE + 3,
			bottom: at + 3
		}))
	);
	const covered = places.map((place) => dots.filter((dot) => overlap(around(dot), place)).length);
	return places[covered.indexOf(Math.min(...covered))] as Label & Box;
}

/** Where a name of so many pixels may stand: beside its point, above or below it, at its corners. */
function ways({ cx, cy, r }: Placed, wide: number, frame: Frame): [Label['anchor'], number, number][] {
	const slant = r * 0.7 + 4;
	const left = Math.min(Math.max(cx - wide / 2, frame.left), frame.width - 2 - wide);
	return [
		['start', cx + r + 5, cy + 4],
		['end', cx - r - 5, cy + 4],
		['middle', left + wide / 2, cy - r - 6],
		['middle', left + wide / 2, cy + r + 15],
		['start', cx + slant, cy - slant],
		['start', cx + slant, cy + slant + 8],
		['end', cx - slant, cy - slant],
		['end', cx - slant, cy + slant + 8]
	];
}

function boxOf(anchor: Label['anchor'], x: number, y: number, wide: number): Box {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
	return { left, right: left + wide, top: y - LINE + 3, bottom: y + 3 };
}

const isInside = (box: Box, frame: Frame) =>
	box.left >= frame.left &&
	box.right <= frame.width - 2 &&
	box.top >= 0 &&
	box.bottom <= frame.height - frame.foot;

/**
 * Names beside their points where they cover no point, no other name and nothing that is `taken`. Where the whole name has no room its
 * short one is tried; a point without room for either is left to the tooltip.
 */
export function labels(
	dots: readonly Placed[],
	frame: Frame,
	most = 26,
	taken: readonly Box[] = []
): Label[] {
	const boxes: Box[] = [...taken, ...dots.map(around)];
	const found: Label[] = [];
	for (const dot of dots) {
		const cut = (text: string) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
		const texts = [...new Set([cut(dot.label), cut(dot.short ?? dot.label)])];
		const places = texts.flatMap((text) =>
			ways(dot, text.length * LETTER, frame).map(([anchor, x, y]) => ({
				label: { key: dot.key, text, x, y, anchor },
				box: boxOf(anchor, x, y, text.length * LETTER)
			}))
		);
		const free = places.find(
			({ box }) => isInside(box, frame) && !boxes.some((other) => overlap(other, box))
		);
		if (!free) continue;
		boxes.push(free.box);
		found.push(free.label);
	}
	return found;
}
