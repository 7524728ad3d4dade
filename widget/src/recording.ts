/** What happens in a chat becomes events. */

import type { Afterword, Call, Chat, Message } from './api';
import { guard, warn } from './guard';
import { deviceUser, newId, surroundings } from './identity';
import type { Queue } from './queue';
import type { Store } from './storage';
import { note, type Visit } from './visit';

/** Milliseconds of silence after which a window's chat is not continued. */
const SILENCE = 3_600_000;

/** A recorder for the window's visit, which calls `changed` when a chat starts or ends. */
export function openRecorder(store: Store, visit: Visit, queue: Queue, changed: () => void): Afterword {
	const record = (type: string, { chat = visit.chat, ...fields }: { chat?: string }) => {
		// An event of another chat does not touch the window's own.
		if (!chat) chat = startChat({});
		if (chat === visit.chat) visit.active = Date.now();
		queue.record({ type, chat, ...fields });
		return chat;
	};

	const startChat = ({ id, user, ...profile }: Chat): string => {
		const person = { id: deviceUser(store), ...user };
		const goesOn = id
			? id === visit.chat
			: visit.chat && !visit.ended && visit.user === person.id && Date.now() - visit.active < SILENCE;
		if (!goesOn) {
			Object.assign(visit, { chat: id ?? newId(), user: person.id, ended: false });
			record('chat.started', { ...surroundings(), ...profile, user: person } as { chat?: string });
			changed();
		}
		return visit.chat;
	};

	const message = ({ id = newId(), ...fields }: Message): string => {
		const chat = record('message', { message: id, ...fields } as { chat?: string });
		note(visit, chat, { id, role: fields.role, text: fields.text });
		if (chat === visit.chat) visit.ended = false;
		return id;
	};

	const recorder: Afterword = {
		chat: (chat = {}) => guard(() => startChat(chat)) ?? '',
		message: (said) => guard(() => message(said)) ?? '',
		click: (click) => void guard(() => record('click', click)),
		handover: (handover) => void guard(() => record('handover', handover)),
		end: (happening = {}) =>
			void guard(() => {
				if (!(happening.chat ?? visit.chat)) return;
				if (record('chat.ended', happening) === visit.chat) visit.ended = true;
				changed();
			}),
		transcript: (lines, chat = visit.chat) =>
			void guard(() => {
				for (const line of lines) note(visit, chat, line);
				changed();
			}),
		push: (...calls) => calls.forEach((call) => guard(() => replay(call)))
	};

	const replay = (call: Call) => {
		if (typeof call === 'function') return call(recorder);
		const [name, ...values] = call;
		const method = recorder[name as keyof Afterword] as ((...values: unknown[]) => void) | undefined;
		return method ? method(...values) : warn('no such call:', name);
	};

	return recorder;
}
