/** Addresses of what people said. */
import type { Thumb } from '$lib/api/feedback';
import { writeQuestion, type Question } from '$lib/ask/question';

/** The thumbs behind a number: the inbox with the period, zone and filters of `question`. */
export function inboxHref(assistant: string, question: Question, value: Thumb): string {
	const search = new URLSearchParams(writeQuestion(question));
	// The inbox opens with thumbs down.
	if (value === 'up') search.set('value', value);
	return `/a/${encodeURIComponent(assistant)}/feedback${search.size ? `?${search}` : ''}`;
}
