/** The chats behind requests for a human, by what these have in common. */
import type { HandoverGroup, ReasonKind } from '$lib/api/handovers';
import type { ChatFilters } from '$lib/chats/filters';
import type { ChatsWay, Way } from '$lib/panel/behind';

const kinds = ['direct', 'after_fallback', 'operator_button'] as const;
const requested: Partial<ChatFilters> = { period_of: 'handover' };

export function topicWay(topic: string | null): ChatsWay {
	return topic === null
		? { chats: { ...requested, without: ['topic'] } }
		: { chats: requested, filters: { topic: [topic] } };
}

/** By the agent of the last response before. */
export function agentWay(agent: string | null): ChatsWay {
	return { chats: requested, finer: { handover_agent: agent ?? 'none' } };
}

export function kindWay(kind: string | null): Way {
	const known = kinds.find((one) => one === kind);
	return known
		? { chats: { ...requested, handover: [known] } }
		: { none: 'How these were asked for is not known.' };
}

export function reasonWay(by: ReasonKind, value: string | null): Way {
	return by === 'topic' ? topicWay(value) : by === 'agent' ? agentWay(value) : kindWay(value);
}

/** By all of it at once. */
export function groupWay({ topic, agent, workflow, kind }: HandoverGroup): Way {
	const asked = kindWay(kind);
	if (!('chats' in asked)) return asked;
	const about = topicWay(topic);
	return {
		...about,
		chats: { ...about.chats, ...asked.chats },
		finer: { handover_agent: agent ?? 'none', handover_workflow: workflow ?? 'none' }
	};
}
