// Alerts and reports of the mock. Without MOCK_MAIL=0 mail is set up.
const mail = process.env.MOCK_MAIL !== '0';
const store = {
	alerts: { topic: { chats: 10, days: 7 }, email: true, webhook: { url: null, secret_set: false } },
	reports: []
};
let made = 0;

function next(every) {
	const at = new Date();
	at.setUTCHours(7, 0, 0, 0);
	if (every === 'month') at.setUTCMonth(at.getUTCMonth() + 1, 1);
	else at.setUTCDate(at.getUTCDate() + (8 - (at.getUTCDay() || 7)));
	return at.toISOString();
}

export function reports(method, rest, _search, body) {
	if (rest === 'alerts' && method === 'GET') return [200, { ...store.alerts, mail }];
	if (rest === 'alerts') {
		const { topic, email, webhook } = body;
		if (webhook.url?.includes('10.0.0'))
			return [422, 'invalid_field', '`webhook.url` leads to a private address.'];
		store.alerts = {
			topic,
			email,
			webhook: {
				url: webhook.url,
				secret_set: webhook.secret === undefined ? store.alerts.webhook.secret_set : Boolean(webhook.secret)
			}
		};
		return [200, { ...store.alerts, mail }];
	}
	if (rest === 'alerts/test') {
		const { url } = store.alerts.webhook;
		const failed = url?.includes('fail');
		return [
			200,
			{
				email: mail ? 'sent' : 'not_set_up',
				webhook: !url ? 'not_set_up' : failed ? 'failed: it answered with status 500' : 'sent'
			}
		];
	}
	if (rest === 'reports' && method === 'GET') return [200, { reports: store.reports, mail }];
	if (rest === 'reports') {
		const report = {
			id: ++made,
			every: body.every,
			tz: body.tz ?? 'Europe/Rome',
			email: 'ada@example.org',
			next_at: next(body.every),
			last_sent_at: null,
			last_error: null
		};
		store.reports.push(report);
		return [201, report];
	}
	const [, id] = rest.match(/^reports\/(\d+)$/) ?? [];
	if (!id) return null;
	store.reports = store.reports.filter((one) => String(one.id) !== id);
	return [204];
}
