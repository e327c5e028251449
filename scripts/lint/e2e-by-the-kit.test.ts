import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

const sources = projectFiles('e2e/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Of the product itself, our own browser tests know as much as a suite elsewhere: nothing. These are no part of it. */
const BESIDE_THE_KIT = [
  // Other people's servers, which Tonight talks to.
  /^lib\/testing\/(balancer|slow-line|jellyfin-stand-in|media-server|postgres-server|tmdb-stand-in|transaction-pooler|tmdb-odd-titles|tmdb-translated)$/,
  // Files as people have them.
  /^lib\/testing\/(clock-film|made-season|make-season|picture-subtitles)$/,
  // What has to be so: the table of access, and what the demo holds.
  /^lib\/testing\/access\//,
  /^lib\/demo-catalog\//,
  // What may be found nowhere in a build.
  /^components\/gallery\/gallery-name$/,
];

/** Fixed waits, and tests that count on another one before them. */
const NEVER = [
  /\bwaitForTimeout\b/,
  /\bnew Promise\(.{0,40}setTimeout/,
  /timers\/promises/,
  /\bserial\b/,
  /\bnetworkidle\b/,
];

function importsOf({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/^import (?!type )[^;]*?from '(\.[^']+)'/gm)]
    .map(([, imported = '']) => path.join(path.dirname(file), imported))
    .filter((imported) => !imported.startsWith('e2e/'));
}

describe('our own browser tests', () => {
  it('are there to look at', () => expect(sources.length).toBeGreaterThan(40));

  it('use the kit and nothing else of ours', () => {
    const found = sources.flatMap((source) =>
      importsOf(source)
        .filter((imported) => !BESIDE_THE_KIT.some((allowed) => allowed.test(imported)))
        .map((imported) => `${source.file}: ${imported}`),
    );
    expect(found).toEqual([]);
  });

  it('take `test` from the kit or from what extends it', () => {
    const strange = sources.filter(({ text }) => /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/.test(text));
    expect(strange.map(({ file }) => file)).toEqual([]);
  });

  it('wait for what somebody would see, never for a time, and count on no other test', () => {
    const found = sources.flatMap(({ file, text }) =>
      NEVER.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });
});
