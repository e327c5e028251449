import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from '@/scripts/mutants/list';

const MIGRATIONS = 'supabase/migrations';
const FUNCTION = /create (?:or replace )?function (public\.\w+)/g;

const functionsIn = (sql: string) => [...sql.matchAll(FUNCTION)].map(([, name]) => name ?? '');

describe.each(MUTANTS)('the mutant "$name"', ({ file, before }) => {
  const text = readFileSync(file, 'utf8');

  it('is of a line that stands once', () => {
    expect(text.split(before)).toHaveLength(2);
  });

  it.runIf(file.startsWith(MIGRATIONS))('is of a function that no later migration makes anew', () => {
    const made = functionsIn(text.slice(0, text.indexOf(before))).at(-1);
    const later = readdirSync(MIGRATIONS).filter((name) => `${MIGRATIONS}/${name}` > file);
    const anew = later.filter((name) =>
      functionsIn(readFileSync(`${MIGRATIONS}/${name}`, 'utf8')).some((other) => other === made),
    );
    expect(anew).toEqual([]);
  });
});
