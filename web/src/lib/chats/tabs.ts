/** The tabs of the list. A tab is a name for values of two filters, so that an address says it all. */
import type { ChatFilters } from './filters';

export const tabs = ['all', 'open', 'closed', 'test'] as const;
export type Tab = (typeof tabs)[number];

export const tabNames: Record<Tab, string> = { all: 'All', open: 'Open', closed: 'Closed', test: 'Test' };

const params: Record<Tab, { status: string[]; test: string[] }> = {
	all: { status: [], test: [] },
	open: { status: ['open'], test: [] },
	closed: { status: ['closed', 'sealed'], test: [] },
	test: { status: [], test: ['true'] }
};

/** The tab that filters belong to. */
export function tabOf({ status, test }: Partial<ChatFilters>): Tab {
	if (test === true) return 'test';
	if (!status?.length) return 'all';
	if (!status.includes('open')) return 'closed';
	return status.length === 1 ? 'open' : 'all';
}

/** What a tab puts into the address. */
export function tabParams(tab: Tab): { status: string[]; test: string[] } {
	return params[tab];
}
