/** The board: issues by status, and the way through it by keys. */
import { statuses, type Issue, type Status } from '$lib/api/issues';

export interface BoardColumn {
	status: Status;
	issues: Issue[];
}

/** Issues in columns, in the order they came. */
export function columnsOf(issues: readonly Issue[]): BoardColumn[] {
	return statuses.map((status) => ({ status, issues: issues.filter((one) => one.status === status) }));
}

/** The status to the left (-1) or right (1) of one; null at the edge. */
export function beside(status: Status, direction: -1 | 1): Status | null {
	return statuses[statuses.indexOf(status) + direction] ?? null;
}

/** The issue that an arrow leads to from one, over empty columns; null where there is none. */
export function neighbour(columns: readonly BoardColumn[], number: number, key: string): number | null {
	const column = columns.findIndex((one) => one.issues.some((issue) => issue.number === number));
	const row = columns[column]?.issues.findIndex((issue) => issue.number === number) ?? -1;
	if (row < 0) return null;
	if (key === 'ArrowUp') return columns[column]?.issues[row - 1]?.number ?? null;
	if (key === 'ArrowDown') return columns[column]?.issues[row + 1]?.number ?? null;
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
	const step = key === 'ArrowLeft' ? -1 : 1;
	for (let next = column + step; next >= 0 && next < columns.length; next += step) {
		const others = columns[next]?.issues ?? [];
		if (others.length) return others[Math.min(row, others.length - 1)]?.number ?? null;
	}
	return null;
}
