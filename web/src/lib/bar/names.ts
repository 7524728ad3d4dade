/** The words of the bar on top. */
import type { Dimension, Period } from '$lib/ask/question';
import type { Interval } from '$lib/api/types';

export const periodNames: Record<Period, string> = {
	today: 'Today',
	'7d': 'Last 7 days',
	'30d': 'Last 30 days',
	'90d': 'Last 90 days',
	this_month: 'This month',
	last_month: 'Last month'
};

export const dimensionNames: Record<Dimension, string> = {
	channel: 'Channel',
	device: 'Device',
	browser: 'Browser',
	os: 'Operating system',
	language: 'Language',
	country: 'Country',
	release: 'Release',
	agent: 'Agent',
	workflow: 'Workflow',
	topic: 'Topic'
};

export const intervalNames: Record<Interval, string> = {
	hour: 'By hour',
	day: 'By day',
	week: 'By week',
	month: 'By month'
};
