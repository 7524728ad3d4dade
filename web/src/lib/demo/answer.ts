/** Finds the reply to what a person says. Pure: the state of a talk goes in and comes out. */
import { INTENTS, type Awaited, type Reply } from './script';

export interface State {
	/** What the next words are taken for. */
	awaits: Awaited | null;
	/** How often in a row nothing was understood. */
	lost: number;
}

export const FRESH: State = { awaits: null, lost: 0 };

export interface Answered {
	reply: Reply;
	state: State;
	/** Name of the intent, or of the question that was answered. */
	found: string;
}

/** The answer to `text`, said in `state`. */
export function answerTo(text: string, state: State): Answered {
	const said = text.toLowerCase().replaceAll('’', "'");
	if (state.awaits) {
		const reply = followUp(state.awaits, text.trim(), said);
		if (reply) return { reply, state: next(reply), found: state.awaits };
	}
	const intent = INTENTS.find(({ words }) => words.test(said));
	if (intent) return { reply: intent.reply, state: next(intent.reply), found: intent.name };
	const lost = state.lost + 1;
	return { reply: lost < 2 ? LOST : LOST_AGAIN, state: { awaits: null, lost }, found: 'fallback' };
}

/** A person asked for after nothing was understood asks because of that. */
export function because(reply: Reply, before: State): Reply {
	return reply.handover && before.lost > 0
		? { ...reply, handover: { ...reply.handover, kind: 'after_fallback' } }
		: reply;
}

const next = (reply: Reply): State => ({ awaits: reply.awaits ?? null, lost: 0 });

const LOST: Reply = {
	agent: 'Small talk',
	text: 'I did not understand that. Could you say it in other words, or choose one of these?',
	fallback: true,
	quick: ['My bill', 'Power cut', 'Internet problem', 'Talk to a person']
};
const LOST_AGAIN: Reply = {
	agent: 'Small talk',
	text: 'I am afraid I cannot help with that. A colleague can: shall I get one, or would you like to leave a message?',
	fallback: true,
	quick: ['Talk to a person', 'Leave a message']
};

/** The reply to an answer that the assistant waits for; nothing where the words are about something else. */
function followUp(awaits: Awaited, text: string, said: string): Reply | null {
	switch (awaits) {
		case 'town':
			return {
				agent: 'Outages',
				workflow: 'Find an outage',
				text: /altobosco|pontelago/.test(said)
					? `Yes: since 9:40 a cable is damaged near ${text}. A crew is on site and expects the power to be back by 15:00. Shall I send you a text message then?`
					: `I know of no outage in ${text}. Please look whether a fuse has tripped; if not, our technicians are there day and night.`,
				links: [
					{ title: 'Map of outages', kind: 'url', destination: 'https://www.tremonda.example/outages' },
					{ title: 'Call 0471 555 0199', kind: 'phone', destination: '+39 0471 555 0199' }
				],
				quick: ['Thanks', 'Talk to a person']
			};
		case 'reading': {
			const digits = said.replace(/[\s.,']/g, '').match(/\d+/)?.[0];
			if (!digits) return null;
			return digits.length >= 4 && digits.length <= 6
				? {
						agent: 'Meter readings',
						workflow: 'Take a reading',
						text: `Thank you. I have noted ${Number(digits).toLocaleString('en')} kWh. Your bill is corrected by the day after tomorrow.`,
						quick: ['My bill', 'That is all']
					}
				: {
						agent: 'Meter readings',
						workflow: 'Take a reading',
						text: `${digits} does not fit your meter: it shows four to six digits before the comma. Would you look again?`,
						fallback: true,
						awaits: 'reading'
					};
		}
		case 'restarted':
			if (/\b(yes|it has|did|already)\b/.test(said))
				return {
					agent: 'Internet',
					workflow: 'Line test',
					text: 'Then I reset your port. That takes three minutes, and 300 Mbit/s should be back. If not, a technician comes free of charge.',
					links: [
						{
							title: 'Book a technician',
							kind: 'url',
							destination: 'https://www.tremonda.example/technician'
						}
					],
					quick: ['It works now, thanks', 'Still slow, talk to a person']
				};
			if (/\b(no|not|didn't)\b/.test(said))
				return {
					agent: 'Internet',
					workflow: 'Line test',
					text: 'Please take it off the power for half a minute and wait until the light is steady. Does it work now?',
					quick: ['Yes, it works, thanks', 'Still slow, talk to a person']
				};
			return null;
		case 'address':
			return text.length < 6
				? null
				: {
						agent: 'Moving home',
						workflow: 'Move',
						text: 'I have noted it: your contract moves with you, and the power is on when you arrive. Please confirm the move in your account.',
						links: [
							{
								title: 'Confirm the move',
								kind: 'url',
								destination: 'https://www.tremonda.example/account/moving'
							}
						]
					};
		case 'ticket':
			return {
				agent: 'Small talk',
				workflow: 'Ticket',
				text: 'Thank you, I have passed it on as ticket TR-48213. You get an answer within one working day.',
				handover: { kind: 'direct', via: 'ticket' },
				quick: ['That is all']
			};
	}
}
