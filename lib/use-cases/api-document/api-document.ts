import { openApiDocument } from '@/lib/use-cases/api-document/document';
import { householdOperations } from '@/lib/use-cases/api-document/household-operations';
import { listOperations } from '@/lib/use-cases/api-document/list-operations';
import { progressOperations } from '@/lib/use-cases/api-document/progress-operations';
import { version } from '@/package.json';

export const apiOperations = [...progressOperations, ...listOperations, ...householdOperations];

/** What `/api/openapi.json` answers and `/api-docs` shows. */
export const apiDocument = openApiDocument(apiOperations, version);
