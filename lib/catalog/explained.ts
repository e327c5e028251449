import { isCatalogUnavailable } from '@/lib/catalog/errors';

/** Marks why the catalog failed in the one property of an error that reaches the error page in production. */
export async function explained<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (isCatalogUnavailable(error)) Object.assign(error, { digest: `catalog-${error.reason}` });
    throw error;
  }
}
