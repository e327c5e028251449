import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

const pages = projectFiles('*.md', 'docs/**/*.md', 'tools/**/*.md');
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
/** A file named in running text, as `lib/…/x.ts`. */
const NAMED = /`((?:app|components|lib|scripts|tools|e2e|supabase|docs)\/[\w()[\]./-]+\.(?:tsx?|mjs|sql|md|json|sh))`/g;

/** A file named by its last parts alone, as `x.ts`: some file has to end so. Decisions speak of what was, too. */
const BARE = /`([\w()[\]./-]+\.(?:tsx?|mjs|sql))`/g;
const files = projectFiles('{app,components,lib,scripts,tools,e2e,supabase,packages,examples}/**/*.{ts,tsx,mjs,sql}');

it('has pages to look at', () => expect(pages.length).toBeGreaterThan(40));

it.each(pages.filter((page) => page !== 'CHANGELOG.md'))('%s names files that are there', (page) => {
  const text = readFileSync(page, 'utf8');
  const linked = [...text.matchAll(LINK)].map(([, target = '']) => path.join(path.dirname(page), target));
  const named = [...text.matchAll(NAMED)].map(([, target = '']) => target);
  const bare = [...text.matchAll(BARE)].map(([, target = '']) => target);
  const isThere = (name: string) => existsSync(name) || files.some((file) => `/${file}`.endsWith(`/${name}`));
  expect(
    bare.filter((name) => !name.includes('NNNN') && !page.startsWith('docs/decisions/') && !isThere(name)),
  ).toEqual([]);
  expect([...linked, ...named].filter((file) => !file.includes('NNNN') && !existsSync(file))).toEqual([]);
});
