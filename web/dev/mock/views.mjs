// Saved views of the mock.
const iso = (time) => new Date(time).toISOString();
let made = 3;
let views = [
	{
		id: 1,
		name: 'Rated badly this month',
		query: 'period=this_month&csat=%3C%3D2',
		by: 'Ada Conti',
		created_at: '2026-10-01T10:00:00Z',
		may_change: true
	},
	{
		id: 2,
		name: 'Waiting for a person',
		query: 'needs_support=true',
		by: 'Bruno Keller',
		created_at: '2026-10-14T10:00:00Z',
		may_change: true
	}
];

/** Lists, makes, changes and removes views: [status, body]. */
export function view(method, id, sent) {
	if (method === 'GET') return [200, { views }];
	if (views.some((one) => one.name === sent.name && one.id !== id))
		return [409, 'view_exists', `There is a view called “${sent.name}” already.`];
	if (method === 'POST') {
		const one = { id: ++made, ...sent, by: 'Ada Conti', created_at: iso(Date.now()), may_change: true };
		views = [...views, one];
		return [201, one];
	}
	if (method === 'DELETE') {
		views = views.filter((one) => one.id !== id);
		return [204];
	}
	const one = views.find((one) => one.id === id);
	Object.assign(one, sent);
	return [200, one];
}
