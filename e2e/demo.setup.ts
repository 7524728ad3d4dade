/** Starts one demo server that the browser tests share; its address and folder go through the environment. */
import { Server } from './afterword.ts';

export default async function setup(): Promise<() => Promise<void>> {
	const server = await Server.start('demo');
	process.env.AFTERWORD_DEMO_URL = server.url;
	process.env.AFTERWORD_DEMO_DATA = server.data;
	return () => server.dispose();
}
