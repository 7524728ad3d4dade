// @vitest-environment node
import { expect, it } from 'vitest';

it('can be imported where there is no page', async () => {
	expect(typeof (await import('../src/module')).start).toBe('function');
});
