import { openApiDocument } from '@/lib/use-cases/api-document/document';
import { apiOperations } from '@/lib/use-cases/api-document/operations';
import packageJson from '@/package.json';

/** What `/api/openapi.json` answers and `/api-docs` shows. */
export const apiDocument = openApiDocument(apiOperations, packageJson.version);
