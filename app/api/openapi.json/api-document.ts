import { openApiDocument } from '@/app/api/openapi.json/document';
import { householdOperations } from '@/app/api/openapi.json/household-operations';
import { listOperations } from '@/app/api/openapi.json/list-operations';
import { progressOperations } from '@/app/api/openapi.json/progress-operations';
import { version } from '@/package.json';

export const apiOperations = [...progressOperations, ...listOperations, ...householdOperations];

/** What `/api/openapi.json` answers and `/api-docs` shows. */
export const apiDocument = openApiDocument(apiOperations, version);
