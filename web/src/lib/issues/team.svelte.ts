/** Who may be asked to deal with an issue, which releases there are, and which topics and agents chats have. */
import { Answer } from '$lib/api/answer.svelte';
import { api } from '$lib/api/client';
import { issues } from '$lib/api/issues';
import { releases, type Release } from '$lib/api/releases';
import type { Asking } from '$lib/ask/asking.svelte';
import { addDays } from '$lib/ask/dates';

export interface Person {
	id: number;
	name: string;
}

/** Members of the assistant. Who may not change issues may not ask for them: then those who have issues are known alone. */
export function askTeam(asking: Asking): Answer<Person[]> {
	return new Answer(() => {
		const { id, name } = asking.assistant;
		return {
			key: `team:${id}`,
			fetch: (signal) => issues.assignees(name, signal).catch(() => [])
		};
	});
}

/** Every release, the latest first. */
export function askAllReleases(asking: Asking, version = () => 0): Answer<Release[]> {
	return new Answer(() => {
		const { assistant, today, tz } = asking;
		return {
			key: `all-releases:${assistant.id}:${today}:${tz}`,
			version: version(),
			fetch: (signal) => releases.all(assistant.name, addDays(today, 1), tz, signal)
		};
	});
}

/** Topics and agents of the last ninety days. */
export function askNames(
	asking: Asking
): Answer<{ topic: string[]; agent: string[]; workflow: string[]; channel: string[] }> {
	return new Answer(() => {
		const { assistant, today, tz } = asking;
		return {
			key: `issue-names:${assistant.id}:${today}:${tz}`,
			fetch: async (signal) => {
				const query = { from: addDays(today, -90), to: addDays(today, 1), tz };
				const found = await api.dimensions(assistant.name, query, signal);
				const names = (name: string) => (found[name] ?? []).map((one) => one.value);
				return {
					topic: names('topic'),
					agent: names('agent'),
					workflow: names('workflow'),
					channel: names('channel')
				};
			}
		};
	});
}

/** Members and those who have issues already, without doubles. */
export function people(
	team: readonly Person[] | null,
	assigned: readonly ({ id: number; name: string } | null)[]
): { id: number; name: string }[] {
	const known = new Map((team ?? []).map((one) => [one.id, { id: one.id, name: one.name }]));
	for (const one of assigned)
		if (one && !known.has(one.id)) known.set(one.id, { id: one.id, name: one.name });
	return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
}
