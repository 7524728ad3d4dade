import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: 'browser',
	timeout: 30_000,
	workers: 1,
	forbidOnly: true,
	reporter: [['list']],
	use: {
		locale: 'en-GB',
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
			args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
		}
	}
});
