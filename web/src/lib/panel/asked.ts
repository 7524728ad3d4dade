/** What a panel knows about the answer it shows: the data, a failure, whether a newer answer is on its way. */
import type { Problem } from '$lib/api/problem';
import type { Passport } from '$lib/api/types';

export interface Asked {
	data: { passport: Passport; from: string; to: string } | null;
	error: Problem | null;
	stale: boolean;
	retry: () => void;
}
