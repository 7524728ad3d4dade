// Prints what the first page (the overview) has to load, gzipped, and fails where its JavaScript passes the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
const client = new URL('../.svelte-kit/output/client/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8'));
const app = readFileSync(
	new URL('../.svelte-kit/generated/client-optimized/app.js', import.meta.url),
	'utf8'
);

/** The nodes (layouts and page) of the route, as the generated table of routes has them. */
const route = app.match(/"\/a\/\[assistant\]\/overview": \[(\d+),\[([\d,]*)\]/);
if (!route) throw new Error('the overview is not among the routes');
const nodes = [0, ...route[2].split(',').filter(Boolean).map(Number), Number(route[1])];

const entries = Object.keys(manifest).filter(
	(key) =>
		/runtime\/client\/entry\.js$|client-optimized\/app\.js$/.test(key) ||
		nodes.some((node) => key.endsWith(`client-optimized/nodes/${node}.js`))
);
if (entries.length < nodes.length + 2) throw new Error('the build has an unknown shape');

const seen = new Set();
const styles = new Set();
function follow(key) {
	if (seen.has(key)) return;
	seen.add(key);
	for (const css of manifest[key].css ?? []) styles.add(css);
	for (const next of manifest[key].imports ?? []) follow(next);
}
entries.forEach(follow);

const size = (file) => gzipSync(readFileSync(new URL(file, client)), { level: 9 }).length;
const sum = (files) => files.reduce((total, file) => total + size(file), 0);
const scripts = [...seen].map((key) => manifest[key].file);
const js = sum([...new Set(scripts)]) + size('theme.js');
console.log(
	`JavaScript of the first page: ${(js / 1000).toFixed(1)} kB gzipped in ${scripts.length + 1} files (budget ${BUDGET / 1000} kB)`
);
console.log(`Styles of the first page:     ${(sum([...styles]) / 1000).toFixed(1)} kB gzipped`);
if (js > BUDGET) {
	console.error('The first page is over its budget.');
	process.exit(1);
}
