// Writes the types of the HTTP API, src/lib/api/schema.d.ts, from ../openapi.json.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
// Calls are named by their path here; the names of operations would only be a second way to say the same.
for (const path of Object.values(document.paths))
	for (const call of Object.values(path)) if (call && typeof call === 'object') delete call.operationId;

const types = astToString(await openapiTS(document));
writeFileSync(
	new URL('../src/lib/api/schema.d.ts', import.meta.url),
	`// Generated from openapi.json by \`npm run generate\`. Do not edit.\n\n${types}`
);
