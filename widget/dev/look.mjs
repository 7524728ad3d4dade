// Takes pictures of the widget in a customer's page, light and dark, wide and narrow, left to right and right to left.
// `npm run look`; needs a Chromium (CHROMIUM, default /usr/bin/chromium) and a build.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startMock } from './mock.mjs';

mkdirSync('shots', { recursive: true });
const mock = await startMock();
mock.state.settings.labels.ar = {
	up: 'إجابة جيدة',
	down: 'إجابة سيئة',
	comment: 'تعليق (اختياري)',
	name: 'الاسم (اختياري)',
	email: 'البريد الإلكتروني (اختياري)',
	share: 'مشاركة المحادثة كاملة مع الفريق',
	preview: 'سيرى الفريق هذا بالضبط. اشطب ما تريد الاحتفاظ به لنفسك.',
	strike: 'شطب',
	user: 'أنت',
	assistant: 'المساعد',
	send: 'إرسال',
	close: 'إغلاق',
	helped: 'كان هذا مفيدا',
	question: 'ما مدى رضاك عن هذه المحادثة؟',
	face1: 'غير راض جدا',
	face2: 'غير راض',
	face3: 'محايد',
	face4: 'راض',
	face5: 'راض جدا',
	thanks: 'شكرا.',
	open: 'يمكنك تغيير تقييمك حتى تغلق المحادثة.'
};
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu']
});
for (const width of [800, 375])
	for (const colorScheme of ['light', 'dark'])
		for (const lang of ['en', 'de', 'it', 'ar']) {
			const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
			page.on('console', (message) => console.log(message.text()));
			page.on('pageerror', (error) => console.log(error.message));
			await page.goto(`${mock.page}?lang=${lang}&dir=${lang === 'ar' ? 'rtl' : 'ltr'}`);
			await page.waitForFunction(() => 'chat' in window.afterword);
			await page.evaluate(() => {
				window.say('user', 'My account is 4711 and my bill is too high. Why?');
				window.say('assistant', 'The bill includes the meter reading of March, which was an estimate.');
				window.say('user', 'How do I send the right one?');
				window.say('assistant', 'Open “My meter” and enter the five digits.');
			});
			const [first, second] = await page.locator('afterword-feedback').all();
			const [rating, other] = await page.locator('afterword-rating').all();
			const shot = (name) =>
				page.screenshot({ path: `shots/${name}-${lang}-${width}-${colorScheme}.png`, fullPage: true });
			await first.locator('button').first().waitFor();
			await shot('1-resting');
			await first.locator('button.up').click();
			await first.locator('textarea').fill('Clear and quick.');
			await first.locator('[name=share]').check();
			await first.locator('li button').first().click();
			await rating.locator('button').first().click();
			await rating.locator('[role=radio]').nth(3).click();
			await page.waitForTimeout(300);
			await shot('2-open');
			await first.locator('.main').click();
			await second.locator('button.down').click();
			await second.locator('.plain', { hasText: /./ }).last().waitFor();
			await page.keyboard.press('Tab');
			await other.locator('button').first().click();
			await page.keyboard.press('ArrowLeft');
			await page.waitForTimeout(300);
			await shot('3-sent');
			await page.close();
		}
await browser.close();
await mock.close();
