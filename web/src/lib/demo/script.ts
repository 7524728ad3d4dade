/** What the demo's assistant can talk about. English only; enough for a chat of a few minutes. */

export interface Link {
	title: string;
	kind: 'url' | 'phone';
	destination: string;
}

export interface Reply {
	agent: string;
	workflow?: string;
	text: string;
	/** The assistant did not know an answer. */
	fallback?: boolean;
	links?: Link[];
	/** Answers offered as buttons. */
	quick?: string[];
	/** A person is asked for: how, and what comes of it. */
	handover?: { kind: 'direct' | 'after_fallback' | 'operator_button'; via: 'takeover' | 'ticket' };
	/** What the next words of the person are taken for, whatever they are. */
	awaits?: Awaited;
	/** The person said goodbye. */
	end?: boolean;
}

/** Questions of the assistant that wait for an answer in free words. */
export type Awaited = 'town' | 'reading' | 'restarted' | 'address' | 'ticket';

export interface Intent {
	/** Where the destination of a quick reply leads. */
	name: string;
	/** Any of these in what the person says. */
	words: RegExp;
	reply: Reply;
}

const site = (path: string) => `https://www.tremonda.example${path}`;

export const WELCOME: Reply = {
	agent: 'Small talk',
	text: 'Hi, I’m Mona, the assistant of Tremonda. What is it about?',
	quick: ['My bill', 'Power cut', 'Internet problem', 'Moving home']
};

/** In the order in which they are tried: what is special comes before what is general. */
export const INTENTS: Intent[] = [
	{
		name: 'person',
		words: /\b(person|human|operator|someone|somebody|colleague|real agent|representative)\b/,
		reply: {
			agent: 'Small talk',
			workflow: 'Handover',
			text: 'Of course. I am getting one of my colleagues; that takes a moment.',
			handover: { kind: 'direct', via: 'takeover' }
		}
	},
	{
		name: 'ticket',
		words: /\b(ticket|leave a message|call me back|callback|write to me)\b/,
		reply: {
			agent: 'Small talk',
			workflow: 'Ticket',
			text: 'Tell me in one message what it is about. A colleague answers within one working day.',
			awaits: 'ticket'
		}
	},
	{
		name: 'bill-too-high',
		words: /\b(high|expensive|too much|wrong|twice|double|error)\b.*|\bwhy\b.*\b(bill|pay|charged)\b/,
		reply: {
			agent: 'Billing',
			workflow: 'Explain a bill',
			text: 'Your last bill is 38 euros higher than the one before: 31 euros for 112 kWh more than usual, and 7 euros because the network charge rose on 1 October. The reading was estimated; with your own reading I can correct it.',
			quick: ['Give a meter reading', 'Pay in instalments', 'Talk to a person']
		}
	},
	{
		name: 'instalments',
		words: /\b(instal?ments?|in parts|pay later)\b/,
		reply: {
			agent: 'Payments',
			workflow: 'Instalments',
			text: 'I can split the open 184 euros into three payments on the first of each month, without interest. The plan stands ready in your account; it holds once you confirm it there.',
			links: [{ title: 'Confirm the plan', kind: 'url', destination: site('/account/instalments') }]
		}
	},
	{
		name: 'direct-debit',
		words: /\b(direct debit|bank|iban|payment|pay)\b/,
		reply: {
			agent: 'Payments',
			text: 'Your next payment is 64 euros on 1 December, by direct debit. You can change the account and the day at any time.',
			links: [{ title: 'Change the payment', kind: 'url', destination: site('/account/payment') }]
		}
	},
	{
		name: 'bill',
		words: /\b(bills?|invoices?|charge[ds]?|costs?)\b/,
		reply: {
			agent: 'Billing',
			text: 'Your last bill of 12 November is 184 euros, for September and October. What would you like to know?',
			quick: ['Why is it so high?', 'Pay in instalments', 'Give a meter reading'],
			links: [{ title: 'Open the bill', kind: 'url', destination: site('/account/bills/2026-11') }]
		}
	},
	{
		name: 'outage',
		words: /\b(power cut|outage|blackout|no (power|electricity|light)|dark)\b/,
		reply: {
			agent: 'Outages',
			workflow: 'Find an outage',
			text: 'Which town are you in?',
			quick: ['Altobosco', 'Valsemina', 'Pontelago'],
			awaits: 'town'
		}
	},
	{
		name: 'internet',
		words: /\b(internet|wi-?fi|router|modem|fibre|fiber|slow|connection|offline)\b/,
		reply: {
			agent: 'Internet',
			workflow: 'Line test',
			text: 'I have just measured your line: 41 of 300 Mbit/s arrive at the modem. Has it been restarted today?',
			quick: ['Yes, it has', 'No, not yet'],
			awaits: 'restarted'
		}
	},
	{
		name: 'moving',
		words: /\b(mov(e|ing|ed)|new (address|flat|home|house))\b/,
		reply: {
			agent: 'Moving home',
			workflow: 'Move',
			text: 'Congratulations on the new home. What is its address, and from which day do you need power there?',
			awaits: 'address'
		}
	},
	{
		name: 'reading',
		words: /\b(meter|reading)\b/,
		reply: {
			agent: 'Meter readings',
			workflow: 'Take a reading',
			text: 'Please tell me the digits before the comma, as they stand on the meter.',
			awaits: 'reading'
		}
	},
	{
		name: 'cancel',
		words: /\b(cancel|terminate|leave you|end my contract)\b/,
		reply: {
			agent: 'Contracts',
			workflow: 'Cancel',
			text: 'I am sorry to hear that. Your contract can be cancelled to the end of any month, one month ahead: now to 31 December. You can do it in your account or on the telephone.',
			links: [
				{ title: 'Cancel in your account', kind: 'url', destination: site('/account/contracts') },
				{ title: 'Call 0471 555 0100', kind: 'phone', destination: '+39 0471 555 0100' }
			],
			quick: ['Show me other tariffs', 'Talk to a person']
		}
	},
	{
		name: 'tariffs',
		words: /\b(tariffs?|contract|plans?|offer|price|cheaper|switch|valley)\b/,
		reply: {
			agent: 'Contracts',
			workflow: 'Compare tariffs',
			text: 'With your 2,140 kWh a year, Valley Fix costs 56 euros a month with the price held for two years, and Valley Flex 51 euros at today’s prices. You have Valley Fix.',
			links: [{ title: 'All tariffs', kind: 'url', destination: site('/electricity') }],
			quick: ['How do I cancel?', 'My bill']
		}
	},
	{
		name: 'hours',
		words: /\b(open(ing)?|hours|shop|store|where are you)\b/,
		reply: {
			agent: 'Small talk',
			workflow: 'Opening hours',
			text: 'Our shops in Altobosco and Pontelago are open from Monday to Friday, 8:30 to 18:00, and on Saturday until noon.',
			links: [{ title: 'Find a shop', kind: 'url', destination: site('/shops') }]
		}
	},
	{
		name: 'bye',
		words: /\b(bye|goodbye|that('|’)?s all|that is all|ciao)\b/,
		reply: { agent: 'Small talk', text: 'Goodbye, and thank you for writing to us.', end: true }
	},
	{
		name: 'thanks',
		words: /\b(thanks?|thank you|great|perfect)\b/,
		reply: {
			agent: 'Small talk',
			text: 'You are welcome. Is there anything else?',
			quick: ['My bill', 'That is all']
		}
	},
	{
		name: 'hello',
		words: /\b(hello|hi|hey|good (morning|evening|day))\b/,
		reply: { agent: 'Small talk', text: 'Hello. What can I do for you?', quick: WELCOME.quick }
	}
];

/** What a colleague says, one after the other. */
export const OPERATOR = [
	'Hello, this is Giulia from Tremonda. I have read what you wrote. What can I do for you?',
	'Thank you. I have looked into your contract and see what you mean. I have put it right; you will find it in your account tomorrow.',
	'Gladly. If nothing else is open, you can end the chat above. Have a good day.'
];
