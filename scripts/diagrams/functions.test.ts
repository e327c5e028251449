import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FUNCTIONS_PAGE, functionsPage, lastFunctionIn, sqlFunctions } from '@/scripts/diagrams/functions';

function migrations(...texts: string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  return texts.map((text, index) => {
    const file = path.join(folder, `000${index}.sql`);
    writeFileSync(file, text);
    return file;
  });
}

it('the page of SQL functions is of these migrations; after a change, npm run diagrams', () => {
  expect(readFileSync(FUNCTIONS_PAGE, 'utf8')).toBe(functionsPage());
});

it('a function stands where it was made last, and says what it said', () => {
  const [first = '', second = ''] = migrations(
    '-- Adds. Twice\n-- over.\ncreate function public.one(a integer)\n;\n-- Goes.\ncreate function public.two()\n;\n',
    'create or replace function public.one(a integer)\n;\ndrop function public.two();\n\n-- Stays\ncreate function public.three();',
  );
  expect([...sqlFunctions([first, second])]).toEqual([
    ['one', { migration: second, says: 'Adds.' }],
    ['three', { migration: second, says: 'Stays' }],
  ]);
});

it.each([
  ['The fold: from rows to\n-- their place. By a rule.', 'The fold: from rows to their place.'],
  ['Writes one of these: a film or a show.', 'Writes one of these.'],
  ['Numbers that everybody may know', 'Numbers that everybody may know'],
])('of “%s” says the first sentence', (comment, says) => {
  const files = migrations(`-- ${comment}\ncreate function public.one();\n`);
  expect(sqlFunctions(files).get('one')?.says).toBe(says);
});

it('one that is dropped to be made with other arguments is there', () => {
  const files = migrations(
    'create function public.one();\n',
    'drop function public.one();\ncreate function public.one(a uuid);\n',
  );
  expect(sqlFunctions(files).get('one')?.migration).toBe(files[1]);
});

it('finds the function that a line of SQL is in', () => {
  expect(lastFunctionIn('create function public.one()\nbegin\ncreate function public.two()\nbegin')).toBe('two');
  expect(lastFunctionIn('select 1')).toBeUndefined();
});
