/** One module of the answer with all modules, in the shape of the answer of that module alone. */
import type { AllAnswer, Module, ModuleAnswer } from '$lib/api/types';

export function viewOf(all: AllAnswer | null, module: Module): ModuleAnswer | null {
	const numbers = all?.modules[module];
	if (!all || !numbers) return null;
	const { from, to, tz, interval, passport } = all;
	return { ...numbers, module, from, to, tz, interval, passport };
}

/** A total as a number; null where it is none. */
export function total(view: Pick<ModuleAnswer, 'totals'> | null, name: string): number | null {
	const value = view?.totals[name];
	return typeof value === 'number' ? value : null;
}

/** A distribution among the totals; empty where there is none. */
export function distribution(
	view: Pick<ModuleAnswer, 'totals'> | null,
	name: string
): Record<string, number> {
	const value = view?.totals[name];
	return typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
}
