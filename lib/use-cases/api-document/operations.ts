import { householdOperations } from '@/lib/use-cases/api-document/household-operations';
import { importOperations } from '@/lib/use-cases/api-document/import-operations';
import { listOperations } from '@/lib/use-cases/api-document/list-operations';
import { progressOperations } from '@/lib/use-cases/api-document/progress-operations';
import { screenOperations } from '@/lib/use-cases/api-document/screen-operations';

export const apiOperations = [
  ...progressOperations,
  ...screenOperations,
  ...listOperations,
  ...importOperations,
  ...householdOperations,
];
