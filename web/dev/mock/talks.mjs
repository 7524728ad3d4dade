// What is said in the chats of the mock, hostile and odd texts among it.

/** Agent, workflow, topic, and what is said: who, text, and more. */
export const talks = [
	{
		agents: ['Orders', 'Track parcel'],
		topic: 'Delivery times',
		lines: [
			['user', 'Where is my parcel? It should have been here on Monday'],
			[
				'assistant',
				'Your parcel **TR-20418** left Milan this morning and arrives tomorrow between 9 and 12.\n\n- Carrier: Poste\n- Last seen: *Milano Linate*, 06:40\n- [Follow it on the map](https://track.tremonda.example/TR-20418)',
				{ workflow: 'Track parcel', quick: ['Change the address', 'Nobody will be at home', 'Thank you'] }
			],
			['user', 'Nobody will be at home'],
			[
				'assistant',
				'No problem. The courier can leave it\n\n1. with a neighbour,\n2. at the pick-up point in **Via Emilia 14** (open until 19:30),\n3. or come again on Thursday.\n\nWhich of these shall it be?',
				{ workflow: 'Track parcel', feedback: ['up', 'Quick and exactly what I needed', null] }
			],
			['user', 'pick-up point please, thanks!'],
			[
				'assistant',
				'Done. Your code for the pick-up point is `4471`. It is valid for **five days**.',
				{ workflow: 'Track parcel' }
			]
		]
	},
	{
		agents: ['Billing', null],
		topic: 'Billing',
		lines: [
			['user', 'I was charged twice in October'],
			[
				'assistant',
				'You can see all invoices in your account under **Documents**.',
				{
					feedback: [
						'down',
						'That does not answer my question. I know where my invoices are, I want the second payment back',
						{ name: 'Giulia Ferri', email: 'giulia.ferri@example.org' }
					]
				}
			],
			['user', 'I know where they are. I want the second payment back.'],
			[
				'assistant',
				'I am not sure I understood that. Could you say it in other words?',
				{ fallback: true, failed: true, quick: ['Talk to a person', 'Start again'] }
			],
			['user', 'Talk to a person'],
			['system', 'Marta joined the chat'],
			[
				'operator',
				'Hello Giulia, this is Marta. I see two payments of € 39.90 on 4 October. I am sending one of them back now; it takes two to three days.'
			],
			['user', 'Finally. Thank you Marta']
		],
		handover: ['after_fallback', 'takeover']
	},
	{
		agents: ['Returns', 'Refund'],
		topic: 'Returns',
		lines: [
			['user', 'Kann ich die Schuhe noch zurückgeben? Gekauft am 2. Oktober, Größe passt nicht'],
			[
				'assistant',
				'Ja. Die Rückgabe ist **30 Tage** lang möglich, bei Ihnen also noch bis zum 1. November.\n\n| Schritt | Was Sie tun | Dauer |\n|---|---|---:|\n| 1 | Etikett herunterladen | 1 min |\n| 2 | Paket abgeben | 10 min |\n| 3 | Geld zurück | 3 Tage |\n\n> Bitte legen Sie die Rechnung bei.',
				{ workflow: 'Refund', quick: ['Etikett herunterladen', 'Umtauschen statt zurückgeben'] }
			],
			['user', 'Etikett herunterladen'],
			[
				'assistant',
				'Hier ist Ihr Etikett:\n\n![Etikett](https://cdn.tremonda.example/labels/88121.png)\n\nSie können es auch als PDF öffnen: https://cdn.tremonda.example/labels/88121.pdf',
				{ workflow: 'Refund', feedback: ['up', null, null] }
			]
		],
		clicks: [['link', 'Open as PDF', 'url', 'https://cdn.tremonda.example/labels/88121.pdf']]
	},
	{
		agents: ['Small talk', null],
		topic: null,
		lines: [
			['user', 'hi'],
			['assistant', 'Good morning. How can I help?', { quick: ['Orders', 'Returns', 'Billing'] }]
		]
	},
	{
		agents: ['Developers', null],
		topic: 'API',
		lines: [
			['user', 'How do I authenticate against the orders API? My token is refused with a 401'],
			[
				'assistant',
				'Send the token as a bearer token and mind that it ends after an hour:\n\n```ts\nconst answer = await fetch("https://api.tremonda.example/v2/orders?limit=50&status=open", {\n\theaders: { authorization: `Bearer ${token}` }\n});\nif (answer.status === 401) await renew(); // tokens live for 3,600 seconds\n```\n\nA `401` with `"code": "expired"` means that it is too old. With `"code": "unknown"` the key was revoked.\n\n### Renewing\n\nCall `POST /v2/tokens` with your **client id** and *secret*. ~~Basic authentication~~ is gone since version 2.',
				{ failed: false, long: true }
			],
			['user', 'Works now. Does the <b>limit</b> go above 50?'],
			['assistant', 'Up to `200`. Above that you get a `400`.', { feedback: ['up', null, null] }]
		]
	},
	{
		agents: ['Outages', null],
		topic: 'Outages',
		lines: [
			['user', 'internet is down since yesterday'],
			['assistant', 'Here are our opening hours: Monday to Friday, 8 to 20.', { fallback: false }],
			['user', 'that is not what I asked. the internet does not work'],
			['assistant', 'I did not understand that. Could you say it in other words?', { fallback: true }],
			['user', 'CAN I TALK TO A PERSON'],
			[
				'assistant',
				'Of course. I have opened ticket **#5512** for you; a colleague answers by tomorrow at noon.',
				{ failed: true }
			]
		],
		handover: ['direct', 'ticket'],
		waits: true
	}
];

export const hostile = [
	['user', '<script>alert(1)</script> hello <img src=x onerror=alert(2)>'],
	[
		'assistant',
		'[Click me](javascript:alert(3)) [or me](JaVaScRiPt:alert(4)) [data](data:text/html,<script>alert(5)</script>) <a href="javascript:alert(6)">link</a> <svg onload=alert(7)><style>body{display:none}</style></svg>\n\n<iframe src="https://evil.example"></iframe>\n\n![tracking pixel](https://evil.example/pixel.gif?user=17) ![](javascript:alert(8))\n\n<style>* { display: none !important }</style>\n\n[a good link](https://www.example.org/help?a=1&b=2 "title \\" onmouseover=alert(9)")'
	],
	['user', '‮right to left override‬ and a very_long_word_'.concat('x'.repeat(400))],
	['assistant', `${'> '.repeat(60)}deep\n\n${'- '.repeat(40)}nested\n\n${'*'.repeat(300)}`],
	['user', 'مرحبا، أين طلبي رقم 20418؟'],
	['assistant', 'طلبك **TR-20418** في الطريق ويصل غدًا بين الساعة 9 و12.'],
	['user', '注文番号20418はどこですか？'],
	['assistant', 'ご注文 **TR-20418** は明日9時から12時の間にお届けします。'],
	[
		'assistant',
		`A long answer. ${'This sentence says nothing and says it again, with some words more. '.repeat(160)}`
	],
	['system', 'The session was moved to <b>another</b> server'],
	['assistant', '']
];

export const people = [
	['Amber Heron 42', false, null],
	['Giulia Ferri', false, 'giulia.ferri@example.org'],
	['Quiet Maple 7', false, null],
	['Signor Bianchi, the one with the shoes', true, 'p.bianchi@example.net'],
	['Swift Otter 19', false, null],
	['Copper Lynx 88', false, null],
	['marc.dupont@example.com', false, 'marc.dupont@example.com'],
	['<b>Bobby</b> "; DROP TABLE', false, null],
	['Still Fjord 3', false, null]
];
