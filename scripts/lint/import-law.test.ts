import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';
import law from '../../.dependency-cruiser.mjs';

/*
 * A law about a file that is gone holds nothing. Every alternative of every path that a rule names matches something.
 */

const files = [
  ...projectFiles('{app,components,lib,scripts,tools,e2e,supabase}/**/*.{ts,tsx}', '{proxy,instrumentation}.ts'),
  ...readdirSync('node_modules/@supabase').map((name) => `node_modules/@supabase/${name}/package.json`),
];

/** `^a/(b|c)|d` says `^a/b`, `^a/c` and `d`: each has to be there. */
function alternatives(pattern: string): string[] {
  const group = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(pattern);
  const outer = split(pattern);
  if (outer.length > 1) return outer.flatMap(alternatives);
  // A lookahead or an optional group is no list of places.
  if (!group?.[1] || group[1].startsWith('?') || pattern[group.index + group[0].length] === '?') return [pattern];
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  return split(group[1]).flatMap((part) => alternatives(`${before}${part}${after}`));
}

/** At the bars that stand in no group. */
function split(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const named = (law.forbidden ?? []).flatMap((rule) =>
  [rule.from, 'to' in rule ? rule.to : {}].flatMap((side) =>
    Object.entries(side).flatMap(([key, pattern]) =>
      (key === 'path' || key === 'pathNot') && typeof pattern === 'string'
        ? alternatives(pattern).map((each) => [rule.name, each] as const)
        : [],
    ),
  ),
);

describe('every place that the law of imports names is there:', () => {
  it('there is a law', () => expect(named.length).toBeGreaterThan(100));

  it('some file matches each', () => {
    const dead = named.filter(
      ([, pattern]) => pattern !== '^next/' && !files.some((file) => new RegExp(pattern).test(file)),
    );
    expect(dead.map(([name, pattern]) => `${name}: ${pattern}`)).toEqual([]);
  });
});

it('splits a pattern into the places it names', () => {
  expect(alternatives('^lib/(a|b/(c|d))/x|^e')).toEqual(['^lib/a/x', '^lib/b/c/x', '^lib/b/d/x', '^e']);
});
