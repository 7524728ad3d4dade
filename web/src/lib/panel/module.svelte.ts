/** Asks for the numbers of the page in view, again whenever its question changes or the server has newer ones. */
import { api } from '$lib/api/client';
import { Answer } from '$lib/api/answer.svelte';
import type { AllAnswer, Module, ModuleAnswer, Passport, Query } from '$lib/api/types';
import { useAsking } from '$lib/ask/asking.svelte';
import { useLive } from '$lib/ask/live.svelte';

/** The numbers of one module. Call while a page is set up. */
export function askModule(module: Module): Answer<ModuleAnswer> {
	return ask(module, (assistant, params, signal) => api.module(assistant, module, params, signal));
}

/** The numbers of all modules at once. Call while a page is set up. */
export function askAll(): Answer<AllAnswer> {
	return ask('all', api.all);
}

type Ask<T> = (assistant: string, query: Query, signal: AbortSignal) => Promise<T>;

function ask<T extends { passport: Passport }>(name: string, of: Ask<T>): Answer<T> {
	const [asking, live] = [useAsking(), useLive()];
	return new Answer(() => {
		const { assistant, params, key } = asking;
		const fetch = async (signal: AbortSignal) => {
			const answer = await of(assistant.name, params, signal);
			live.took(answer.passport.as_of);
			return answer;
		};
		return { key: `${name}:${key}`, version: live.version, fetch };
	});
}
