import { householdOperations } from '@/lib/use-cases/api-document/household-operations';
import { importOperations } from '@/lib/use-cases/api-document/import-operations';
import { listOperations } from '@/lib/use-cases/api-document/list-operations';
import { progressOperations } from '@/lib/use-cases/api-document/progress-operations';

export const apiOperations = [...progressOperations, ...listOperations, ...importOperations, ...householdOperations];
