// Builds dist/widget.js, for a script tag, and dist/widget.mjs, for bundlers and `import`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

/** `import rules from './look.css?inline'` is the text of the style sheet, as in Vite. */
const inlineStyles = {
	name: 'inline styles',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({
			path: resolve(dirname(importer), path.replace('?inline', '')),
			namespace: 'inline'
		}));
		onLoad({ filter: /./, namespace: 'inline' }, async ({ path }) => {
			const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
			return { contents: code.trim(), loader: 'text' };
		});
	}
};

/** Two minifiers: esbuild shortens private names, terser finds what can be left out. */
async function bundle(entry, file, format) {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		minify: true,
		write: false,
		target: 'es2022',
		format,
		plugins: [inlineStyles]
	});
	const { code } = await minify(outputFiles[0].text, {
		ecma: 2020,
		module: format === 'esm',
		compress: { passes: 3, unsafe_arrows: true },
		format: { ascii_only: true }
	});
	await mkdir('dist', { recursive: true });
	await writeFile(file, code);
}

await bundle('src/script.ts', 'dist/widget.js', 'iife');
await bundle('src/module.ts', 'dist/widget.mjs', 'esm');
