import {
  importActionSchema,
  importBeginSchema,
  importedFileSchema,
  importFileQuerySchema,
  importPlanSchema,
  importQuerySchema,
  importSummarySchema,
  importsQuerySchema,
  importsSchema,
} from '@/lib/imports/schema';
import { BODY_PROBLEMS, type Operation } from '@/lib/use-cases/api-document/operation';

export const importOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/imports',
    id: 'listImports',
    summary: 'A profile’s imports, newest first',
    parameters: importsQuerySchema,
    answer: importsSchema,
    problems: [403, 422],
  },
  {
    method: 'post',
    path: '/api/imports',
    id: 'beginImport',
    summary: 'Begin an import, which takes files then',
    body: importBeginSchema,
    answer: importSummarySchema,
    successStatuses: [201],
    problems: [...BODY_PROBLEMS, 403],
  },
  {
    method: 'post',
    path: '/api/imports/{id}/files',
    id: 'sendImportFile',
    summary: 'Give a file to an import',
    description: 'The body is the file as it is, up to 200 MB; its kind is recognised by what is in it.',
    parameters: importFileQuerySchema,
    answer: importedFileSchema,
    successStatuses: [201],
    problems: [403, 404, 409, 413, 422],
  },
  {
    method: 'get',
    path: '/api/imports/{id}',
    id: 'getImport',
    summary: 'What an import comes to, and how far it is',
    parameters: importQuerySchema,
    answer: importPlanSchema,
    problems: [403, 404, 422],
  },
  {
    method: 'patch',
    path: '/api/imports/{id}',
    id: 'actOnImport',
    summary: 'Look up, choose, write, cancel, take back',
    description:
      'match begins to look everything up; choose says what an unsure title is; write brings in what is ready; undo takes ' +
      'all of it back. Work goes on behind the scenes: ask again how far it is.',
    parameters: importQuerySchema,
    body: importActionSchema,
    answer: importPlanSchema,
    problems: [...BODY_PROBLEMS, 403, 404, 409],
  },
];
