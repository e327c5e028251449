import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findPages } from '@/lib/testing/access/subjects';
import { projectFiles } from '@/lib/testing/project-files';

/** Where viewers come from when no page of ours leads them there. */
const FROM_OUTSIDE: Record<string, string> = {
  '/': 'the address itself',
  '/activate': 'what a player shows, to be typed',
  '/sign-in/address-back': 'the mail to an account’s old address',
};

const sources = projectFiles('{app,components,lib}/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$|^lib\/testing\/|^components\/gallery\//.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Whether some source but the page's own holds its address, as a link or a redirect does. */
function isLedTo(page: string): boolean {
  const own = projectFiles('app/**/page.tsx').filter((file) => file.endsWith(path.join(page, 'page.tsx')));
  const address = new RegExp(`['"\`]${page}(?=['"\`?#])`);
  return sources.some(({ file, text }) => !own.includes(file) && address.test(text));
}

/** Those whose address has nothing to be filled in. */
const pages = findPages().filter((page) => !page.includes('['));

it('some page of ours leads to every page, in components/ui/site-destinations.ts or by a link', () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter((page) => !isLedTo(page) && !(page in FROM_OUTSIDE))).toEqual([]);
});

it('no other page is said to be reached from outside', () => {
  expect(Object.keys(FROM_OUTSIDE).filter((page) => page !== '/' && (isLedTo(page) || !pages.includes(page)))).toEqual(
    [],
  );
});
