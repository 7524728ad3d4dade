// What a page does that takes the widget as a module.
import { start } from '{server}/widget.mjs';

window.afterword = start({
	key: '{key}',
	server: '{server}/',
	texts: { en: { helped: 'Grand' } },
	remember: false
});
window.afterword.chat();
