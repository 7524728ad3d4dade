/** Every change that the list and the board offer; a fix asks for its release first. */
import type { Issue, Priority, Status } from '$lib/api/issues';
import type { IssueList } from './list.svelte';
import { priorityNames, statusNames } from './words';

export class Changing {
	/** The issue whose release is asked for. */
	fixing = $state.raw<Issue | null>(null);
	readonly #list: IssueList;

	constructor(list: IssueList) {
		this.#list = list;
	}

	status = (issue: Issue, status: Status): void => {
		if (status === issue.status) return;
		if (status === 'fixed') this.fixing = issue;
		else void this.#list.change(issue, { status }, { status }, statusNames[status].toLowerCase());
	};

	fixed = (release: string | null): void => {
		const issue = this.fixing;
		this.fixing = null;
		if (!issue) return;
		const words = release === null ? 'fixed with the next release' : `fixed in release ${release}`;
		void this.#list.change(issue, { status: 'fixed', release }, { status: 'fixed', release }, words);
	};

	priority = (issue: Issue, priority: Priority): void =>
		void this.#list.change(issue, { priority }, { priority }, `priority ${priorityNames[priority]}`);

	assignee = (issue: Issue, id: number | null, people: readonly { id: number; name: string }[]): void => {
		const assignee = people.find((one) => one.id === id) ?? null;
		const words = assignee ? `assigned to ${assignee.name}` : 'assigned to nobody';
		void this.#list.change(issue, { assignee: id }, { assignee }, words);
	};
}
