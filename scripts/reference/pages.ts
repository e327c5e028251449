import { apiPage } from '@/scripts/reference/api-page';
import { kitPage } from '@/scripts/reference/kit-page';

/** Pages that are written from what they describe. */
export const REFERENCE_PAGES: Record<string, () => string> = {
  'docs/api-reference.md': apiPage,
  'docs/suites-reference.md': kitPage,
};
