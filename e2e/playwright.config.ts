import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: 'tests',
	timeout: 60_000,
	expect: { timeout: 10_000 },
	// One demo server serves all files; two workers would race for two cores with it.
	workers: 1,
	forbidOnly: true,
	reporter: [['list']],
	globalSetup: './demo.setup.ts',
	use: {
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		viewport: { width: 1440, height: 900 },
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
