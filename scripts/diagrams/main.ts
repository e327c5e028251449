/** `npm run diagrams`: draws docs/house.md's pictures anew from the sources and the migrations. */
import { readFileSync, writeFileSync } from 'node:fs';
import { DIAGRAMS_PAGE, withDiagrams } from '@/scripts/diagrams/page';

writeFileSync(DIAGRAMS_PAGE, withDiagrams(readFileSync(DIAGRAMS_PAGE, 'utf8')));
