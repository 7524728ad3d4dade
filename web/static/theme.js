// Runs before the first paint, so that a reader who chose a theme never sees the other one flash.
(function () {
	try {
		var theme = localStorage.getItem('afterword.theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch (_) {
		// Storage is blocked: the theme of the system stays.
	}
})();
