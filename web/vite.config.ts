import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Where the development server finds the API: the mock, or a real server. */
const api = process.env.AFTERWORD_API ?? 'http://127.0.0.1:4399';
const forward = { target: api, changeOrigin: false };
const proxy = { '/api': forward, '/v1': forward, '/widget.js': forward, '/widget.mjs': forward };

export default defineConfig({
	plugins: [sveltekit()],
	// Files stay files: an inlined font or icon would need `data:` in the policy.
	build: {
		assetsInlineLimit: 0,
		target: 'es2022',
		// What several pages share comes in few files: fewer ways to the server before the first number is on screen.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 4 }] } } }
	},
	server: { proxy, fs: { allow: ['..'] } },
	preview: { proxy },
	test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
