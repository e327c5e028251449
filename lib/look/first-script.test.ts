import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LOOK_SCRIPT } from '@/lib/http/content-security-policy';
import { FIRST_SCRIPT } from './first-script';
import { CONTRAST_KEY, DISTANCE_KEY, GROUND, THEME_KEY } from './look';

/** A page of which the script sees as much as it asks for. @param then another script, whose value is `said`. */
function pageWith(stored: Record<string, string>, then = '') {
  const metas: Record<string, string>[] = [];
  const dataset: Record<string, string> = {};
  const said: unknown = runInNewContext(`${FIRST_SCRIPT};${then}`, {
    document: {
      documentElement: { dataset },
      getElementById: () => null,
      createElement: () => ({}),
      head: { prepend: (meta: Record<string, string>) => metas.push(meta) },
    },
    localStorage: { getItem: (key: string) => stored[key] ?? null },
    addEventListener: () => undefined,
  });
  return { dataset, ground: metas[0]?.content, said };
}

describe('FIRST_SCRIPT', () => {
  it('is named by its hash in the policy', () => {
    expect(LOOK_SCRIPT).toBe(`'sha256-${createHash('sha256').update(FIRST_SCRIPT).digest('base64')}'`);
  });

  it('holds nothing that React would write as an entity', () => {
    expect(FIRST_SCRIPT).not.toMatch(/[<>&"']/);
  });

  it.each([
    [{}, {}, undefined],
    [{ [THEME_KEY]: 'light' }, { theme: 'light' }, GROUND.light],
    [{ [THEME_KEY]: 'dark', [CONTRAST_KEY]: 'more' }, { theme: 'dark', contrast: 'more' }, GROUND.dark],
    [{ [DISTANCE_KEY]: 'far' }, { distance: 'far' }, undefined],
    [{ [THEME_KEY]: 'sepia', [CONTRAST_KEY]: '1' }, {}, undefined],
  ])('shows %o', (stored, dataset, ground) => {
    expect(pageWith(stored)).toMatchObject({ dataset, ground });
  });

  it('lets what follows a skeleton come with the next frame, as the React of this build decides it', () => {
    const server = createRequire(import.meta.url).resolve(
      'next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
    );
    expect(readFileSync(server, 'utf8')).toContain('"number"!==typeof $RT?requestAnimationFrame(');
    expect(pageWith({}, '$RT=1;typeof $RT').said).toBe('undefined');
  });
});
