export interface MockState {
	settings: any;
	events: any[];
	posts: number[];
	puts: any[];
	sealed: Set<string>;
	trouble: boolean | number;
	retryAfter: number | undefined;
	reset(): void;
}

export function startMock(options?: { pagePort?: number; serverPort?: number; key?: string }): Promise<{
	state: MockState;
	page: string;
	server: string;
	close(): Promise<unknown>;
}>;
