/** The real binary: started on a data folder of its own, spoken to over HTTP and the command line. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

let found: string | undefined;

/** Where cargo puts the binary, wherever the target folder is. */
export function binary(): string {
	if (process.env.AFTERWORD_BIN) return process.env.AFTERWORD_BIN;
	if (!found) {
		const metadata = execFileSync('cargo', ['metadata', '--no-deps', '--format-version=1', '--offline'], {
			cwd: projectRoot,
			maxBuffer: 64 << 20
		});
		found = join(JSON.parse(metadata.toString()).target_directory, 'debug', 'afterword');
	}
	return found;
}

export function freshFolder(): string {
	return mkdtempSync(join(tmpdir(), 'afterword-e2e-'));
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Runs a command to its end. */
export function run(args: string[], input?: string): Outcome {
	const done = spawnSync(binary(), args, { input, encoding: 'utf8', cwd: tmpdir(), timeout: 300_000 });
	return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

export function createKey(data: string, assistant: string, kind: 'secret' | 'publishable', ...more: string[]): string {
	const made = run(['keys', 'create', '--data', data, '--assistant', assistant, '--kind', kind, ...more]);
	if (made.code !== 0) throw new Error(`keys create: ${made.stderr}`);
	return made.stdout.trim();
}

export class Server {
	private constructor(
		readonly url: string,
		readonly data: string,
		private child: ChildProcess,
		private printed: { text: string }
	) {}

	/** Starts `afterword COMMAND` and waits until it takes events. */
	static async start(command: 'serve' | 'demo', data = freshFolder(), more: string[] = []): Promise<Server> {
		const port = await freePort();
		const args = [command, '--data', data, '--listen', `127.0.0.1:${port}`, ...more];
		const child = spawn(binary(), args, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
		const printed = { text: '' };
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk: Buffer) => (printed.text += chunk.toString()));
		}
		const server = new Server(`http://127.0.0.1:${port}`, data, child, printed);
		await server.ready();
		return server;
	}

	/** All that it has printed. */
	get output(): string {
		return this.printed.text;
	}

	/** What it has printed that fits, as soon as it has: a line may come a moment after the server is ready. */
	async printedLine(wanted: RegExp): Promise<string> {
		const found = await until(async () => wanted.exec(this.output)?.[0], (line) => line !== undefined, 10_000);
		return found ?? '';
	}

	private async ready(): Promise<void> {
		const patience = Date.now() + 240_000;
		while (Date.now() < patience) {
			if (this.child.exitCode !== null) throw new Error(`afterword ended: ${this.output}`);
			const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
			if (answer?.ok) return;
			await pause(50);
		}
		throw new Error(`afterword did not get ready: ${this.output}`);
	}

	/** Ends the process as a crash would. */
	async kill(): Promise<void> {
		await this.end('SIGKILL');
	}

	/** Ends it as an operator would, and answers with its exit code. */
	async stop(): Promise<number | null> {
		return this.end('SIGTERM');
	}

	private end(signal: NodeJS.Signals): Promise<number | null> {
		if (this.child.exitCode !== null) return Promise.resolve(this.child.exitCode);
		return new Promise((resolve) => {
			this.child.once('exit', (code) => resolve(code));
			this.child.kill(signal);
		});
	}

	async dispose(): Promise<void> {
		await this.kill();
		rmSync(this.data, { recursive: true, force: true });
	}

	post(key: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
		return fetch(`${this.url}/v1/events`, {
			method: 'POST',
			headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});
	}

	/** The totals of a module, read with a secret key. */
	async totals(key: string, assistant: string, module: string, query = ''): Promise<Record<string, any>> {
		const path = `/api/v1/assistants/${encodeURIComponent(assistant)}/metrics/${module}${query}`;
		const answer = await fetch(this.url + path, { headers: { authorization: `Bearer ${key}` } });
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()).totals;
	}
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until `right` says so, or throws after `ms`. */
export async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean, ms = 2_000): Promise<T> {
	const patience = Date.now() + ms;
	for (;;) {
		const answer = await ask();
		if (right(answer)) return answer;
		if (Date.now() > patience) throw new Error(`still ${JSON.stringify(answer)} after ${ms} ms`);
		await pause(50);
	}
}
