import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lastFunctionIn, sqlFunctions } from '@/scripts/diagrams/functions';
import { MUTANTS } from '@/scripts/mutants/list';

describe.each(MUTANTS)('the mutant "$name"', ({ file, before }) => {
  const text = readFileSync(file, 'utf8');

  it('is of a line that stands once', () => {
    expect(text.split(before)).toHaveLength(2);
  });

  it.runIf(file.startsWith('supabase/migrations'))('is of a function that no later migration makes anew', () => {
    const made = lastFunctionIn(text.slice(0, text.indexOf(before)));
    if (made) expect(sqlFunctions().get(made)?.migration).toBe(file);
  });
});
