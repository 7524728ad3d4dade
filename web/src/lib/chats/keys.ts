/** The keys of the chats, as they are told to the reader. */
export const keys: [names: string[], what: string][] = [
	[['/'], 'Search in messages'],
	[['J', 'K'], 'Next and previous chat of the list'],
	[['Enter'], 'Open the chat'],
	[['[', ']'], 'Newer and older chat, while one is open'],
	[['I'], 'Jump to the next problem of the chat'],
	[['Esc'], 'Close the details, then the chat'],
	[['?'], 'Show these keys']
];
