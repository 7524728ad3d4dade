/** Light, dark, or what the system says. Remembered in this browser only. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'afterword.theme';

/** The reader's choice; `system` where none was made or storage is blocked. */
export function readTheme(): Theme {
	try {
		const stored = localStorage.getItem(KEY);
		return stored === 'light' || stored === 'dark' ? stored : 'system';
	} catch {
		return 'system';
	}
}

/** Applies a theme now and remembers it for the next visit. */
export function chooseTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		if (theme === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// The theme holds until the page is left.
	}
}
