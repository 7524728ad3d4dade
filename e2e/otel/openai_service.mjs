/**
 * A service that asks OpenAI's client, with the SDK for Node set up from the environment alone.
 *
 *     node openai_service.mjs openinference|openllmetry SESSION
 */
import { createRequire } from 'node:module';

import { NodeSDK } from '@opentelemetry/sdk-node';
import { SpanKind, trace } from '@opentelemetry/api';

const [instrumentation, session] = process.argv.slice(2);
// The SDK hooks into `require`.
const require = createRequire(import.meta.url);
const { OpenAIInstrumentation } =
	instrumentation === 'openinference'
		? require('@arizeai/openinference-instrumentation-openai')
		: require('@traceloop/instrumentation-openai');
const sdk = new NodeSDK({ instrumentations: [new OpenAIInstrumentation()] });
sdk.start();

const OpenAI = require('openai');
const client = new OpenAI();
const messages = [{ role: 'system', content: 'You help customers of a shop.' }];

/** One request to the service: a turn. */
async function take(question, options = {}) {
	const attributes = { 'session.id': session, 'user.id': `${session}-user`, 'http.request.method': 'POST' };
	await trace.getTracer('shop').startActiveSpan('POST /chat', { kind: SpanKind.SERVER, attributes }, async (span) => {
		messages.push({ role: 'user', content: question });
		const answer = await client.chat.completions.create({ model: 'test-model', messages, temperature: 0.5, ...options });
		let said = '';
		if (options.stream) {
			for await (const chunk of answer) said += chunk.choices[0]?.delta.content ?? '';
		} else {
			said = answer.choices[0].message.content;
		}
		messages.push({ role: 'assistant', content: said });
		span.end();
	});
}

await take('Where is my parcel?');
// People read before they write again.
await new Promise((resolve) => setTimeout(resolve, 50));
await take('And the other one?', { stream: true, stream_options: { include_usage: true } });
await sdk.shutdown();
