/** Reports that come by themselves, in words. */
import type { Report, Rhythm } from '$lib/api/alerts';

export const rhythmNames: Record<Rhythm, string> = { week: 'Every week', month: 'Every month' };

/** What comes when. */
export const rhythmWords: Record<Rhythm, string> = {
	week: 'Mondays at 8:00, about the week before',
	month: 'The first of each month at 8:00, about the month before'
};

/** When the next one comes, in the zone of whoever reads: `Mon, 7 Dec 2026, 08:00`. */
export function nextWords(at: string, tz: string, locale?: string): string {
	return new Intl.DateTimeFormat(locale, {
		timeZone: tz,
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	}).format(new Date(at));
}

/** Rhythms in which nothing comes yet. */
export function offered(reports: readonly Pick<Report, 'every'>[]): Rhythm[] {
	return (['week', 'month'] as const).filter((every) => !reports.some((one) => one.every === every));
}
