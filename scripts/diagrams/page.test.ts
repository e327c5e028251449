import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIAGRAMS_PAGE, withDiagrams } from '@/scripts/diagrams/page';

it('the pictures of the house show what is there; after a change, npm run diagrams', () => {
  const page = readFileSync(DIAGRAMS_PAGE, 'utf8');
  expect(withDiagrams(page)).toBe(page);
  expect(page.split('```mermaid').length - 1).toBe(2);
});
