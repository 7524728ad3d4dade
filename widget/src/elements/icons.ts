/** The two thumbs and the five faces. */

import { icon } from './dom';

/** A thumb up; the one down is the same, mirrored by the style sheet. */
export const thumb = () =>
	icon(
		'M7 10.5V20H4v-9.5zM7 10.5l4-7c1.6 0 2.6 1.1 2.4 2.7L12.9 10h5.3a2 2 0 0 1 2 2.4l-1.3 6a2 2 0 0 1-2 1.6H7'
	);

const MOUTHS = [
	'M8 17q4-4.5 8 0',
	'M8.5 16.5q3.5-2 7 0',
	'M8.5 15.7h7',
	'M8.5 15q3.5 2 7 0',
	'M7.5 14q4.5 5.5 9 0z'
];

/** The face of a score, 1 to 5. */
export const face = (score: number) =>
	icon('M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z', 'M9 9.5v.6M15 9.5v.6', MOUTHS[score - 1] ?? '');
