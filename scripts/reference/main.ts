/** `npm run reference`: writes the reference of the API and of the kit for suites anew. */
import { writeFileSync } from 'node:fs';
import { REFERENCE_PAGES } from '@/scripts/reference/pages';

for (const [file, page] of Object.entries(REFERENCE_PAGES)) writeFileSync(file, page());
