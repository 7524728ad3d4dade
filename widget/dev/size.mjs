// Prints how large the script is, gzipped, and fails where it passes the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 10_000;
const sizes = ['widget.js', 'widget.mjs'].map((name) => {
	const content = readFileSync(new URL(`../dist/${name}`, import.meta.url));
	const size = gzipSync(content, { level: 9 }).length;
	console.log(`${name}: ${size} bytes gzipped, ${content.length} plain (budget ${BUDGET} gzipped)`);
	return size;
});
if (Math.max(...sizes) > BUDGET) {
	console.error('The widget is over its budget.');
	process.exit(1);
}
