import { openApiDocument } from '@/app/api/openapi.json/document';
import { householdOperations } from '@/app/api/openapi.json/household-operations';
import { progressOperations } from '@/app/api/openapi.json/progress-operations';
import { version } from '@/package.json';

export const apiOperations = [...progressOperations, ...householdOperations];

/** What `/api/openapi.json` answers and `/api-docs` shows. */
export const apiDocument = openApiDocument(apiOperations, version);
