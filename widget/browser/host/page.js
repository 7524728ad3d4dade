// What a page does: it may call before the script has loaded, through an array.
// (The page that takes the widget as a module starts its chat itself.)
if (!location.search.includes('module'))
	(window.afterword ||= []).push(['chat', { release: '2.4', tags: { plan: 'basic' } }]);

/** Shows an utterance, records it, and puts the elements beside a response. */
window.say = (role, text, { id, rating = true } = {}) => {
	const message = window.afterword.message({
		id,
		role,
		text,
		agent: role === 'assistant' ? 'Billing' : undefined
	});
	const place = document.querySelector('#chat');
	const said = document.createElement('div');
	said.className = `said ${role}`;
	said.textContent = text;
	place.append(said);
	if (role !== 'assistant') return message;
	const chat = window.afterword.chat();
	for (const name of ['afterword-feedback', ...(rating ? ['afterword-rating'] : [])]) {
		const element = document.createElement(name);
		element.setAttribute('message', message);
		element.setAttribute('chat', chat);
		place.append(element);
	}
	return message;
};
