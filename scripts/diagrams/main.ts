/** `npm run diagrams`: draws docs/house.md's pictures anew from the sources and the migrations, and lists the SQL functions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { FUNCTIONS_PAGE, functionsPage } from '@/scripts/diagrams/functions';
import { DIAGRAMS_PAGE, withDiagrams } from '@/scripts/diagrams/page';

writeFileSync(DIAGRAMS_PAGE, withDiagrams(readFileSync(DIAGRAMS_PAGE, 'utf8')));
writeFileSync(FUNCTIONS_PAGE, functionsPage());
