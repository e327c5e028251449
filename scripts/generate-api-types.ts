/**
 * `npm run types:api`: derives the types of the API's client in `packages/playwright` from the API's own description.
 * `--check` fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '@/lib/use-cases/api-document/document';
import { apiOperations } from '@/lib/use-cases/api-document/operations';

const target = path.join(import.meta.dirname, '../packages/playwright/src/api/schema.ts');

// As a client reads it, which knows nothing of what JSON leaves out.
const document: OpenAPI3 = JSON.parse(JSON.stringify(openApiDocument(apiOperations, 'types')));
const types = astToString(await openapiTypescript(document, { defaultNonNullable: false }));
const source = `// Generated from the API's description by \`npm run types:api\`; do not edit.\n${types}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('packages/playwright/src/api/schema.ts is stale: run `npm run types:api` and commit what it writes.');
    process.exit(1);
  }
} else {
  writeFileSync(target, source);
}
