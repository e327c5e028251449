import { readFileSync } from 'node:fs';
import { it as bare, describe, expect } from 'vitest';
import { copyProject, type ProjectCopy, type Ran } from '@/scripts/gates/project-copy';

/*
 * A gate that cannot fail is worse than none. Here a failure is planted for each in a copy of the project, and its exit
 * status is looked at, as CI does: with `npm test` begun at that stage, and nothing but what was planted to run.
 */

const it = bare.extend<{ copy: ProjectCopy }>({
  copy: async ({ task: _ }, use) => {
    const copy = copyProject();
    await use(copy);
    copy.remove();
  },
});

const FAILING = "it('is planted', () => expect(1).toBe(2));\n";
const VITEST = `import { expect, it } from 'vitest';\n${FAILING}`;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** All of them, those that come later too. */
const benches = Object.keys(scripts).filter((name) => name.startsWith('bench:'));
const CHECKS = ['lint', 'lint:imports', 'typecheck', 'types:check', 'dead-code'];

/** A failure for the wrong reason proves nothing: what was planted must be named, in this order. */
function expectFailure({ status, said }: Ran, ...named: string[]): void {
  let from = 0;
  for (const name of named) {
    const found = said.indexOf(name, from);
    expect(found, `“${name}” in what was said:\n${said}`).toBeGreaterThanOrEqual(0);
    from = found + name.length;
  }
  expect(status, said).toBe(1);
}

function testFrom(copy: ProjectCopy, stage: string, environment = {}): Promise<Ran> {
  // All later stages need one, and have it made beside them.
  if (stage !== 'validate') copy.copyBuild();
  return copy.run(['npm', 'test', '--', '--from', stage], environment);
}

describe.concurrent('a planted failure ends with a status that says so:', () => {
  // The longest first, so that none of them is waited for at the end.
  it('in test:crash, of what is believed and not there', async ({ copy }) => {
    copy.copyBuild();
    copy.plant('scripts/crash/product.ts', 'believesAtOnce = false', 'believesAtOnce = true');
    const ran = await copy.run(['npm', 'run', '-s', 'test:crash', '--', '--only', 'product', '--kills', '2']);
    expectFailure(ran, 'product: killed 2 times', 'after the kill: film');
  });

  it('in test:soak', async ({ copy }) => {
    copy.write('supabase/tests/progress-properties.test.ts', VITEST);
    copy.write('lib/use-cases/on-device/day-of-three.test.ts', VITEST);
    expectFailure(await copy.run(['npm', 'run', '-s', 'test:soak']), 'is planted', 'is planted');
  });

  it('in test:browser', async ({ copy }) => {
    const main = FAILING.replace('is planted', 'is planted @main');
    copy.write('e2e/browse.spec.ts', `import { expect, test as it } from '@tonight/playwright';\n${main}`);
    expectFailure(await testFrom(copy, 'test:browser'), 'is planted', 'FAILED: test:browser');
  });

  it('in test:database', async ({ copy }) => {
    copy.write('supabase/tests/planted.test.ts', VITEST);
    expectFailure(await testFrom(copy, 'test:database'), 'is planted', 'FAILED: test:database');
  });

  it('in every check of validate', async ({ copy }) => {
    copy.write('lib/planted/unformatted.ts', 'export const planted = 1');
    copy.write('lib/planted/upwards.ts', "export { Button } from '@/components/ui/button';\n");
    copy.write('lib/planted/untyped.ts', "export const planted: number = 'one';\n");
    copy.write('supabase/migrations/9999_planted.sql', 'create table public.planted (id uuid primary key);\n');
    const ran = await copy.run(['npm', 'run', '-s', 'validate']);
    expect(ran.status, ran.said).toBe(1);
    const sections = ran.said.split(/^(?=ok {2}|FAILED {2})/m);
    const words = Object.fromEntries(sections.map((section) => [section.split(/\s+/)[1] ?? '', section]));
    for (const check of CHECKS) expect(words[check] ?? ran.said).toMatch(/^FAILED/);
    expect(words.lint).toContain('lib/planted/unformatted.ts');
    expect(words['lint:imports']).toContain('lib-knows-no-components: lib/planted/upwards.ts');
    expect(words.typecheck).toContain('lib/planted/untyped.ts(1,14)');
    expect(words['types:check']).toContain('database.types.ts is stale');
    expect(words['dead-code']).toContain('lib/planted/unformatted.ts');
  });

  it('in lint:imports, when two folders need each other and no two files do', async ({ copy }) => {
    copy.write('lib/planted/one/a.ts', "export type { C } from '@/lib/planted/two/c';\n");
    copy.write('lib/planted/one/b.ts', 'export type B = string;\n');
    copy.write('lib/planted/two/c.ts', 'export type C = string;\n');
    copy.write('lib/planted/two/d.ts', "export type { B } from '@/lib/planted/one/b';\n");
    const ran = await copy.run(['npm', 'run', '-s', 'lint:imports']);
    expectFailure(ran, 'no-circles: in lib/planted/: one, two', 'lib/planted/two/d.ts → lib/planted/one/b.ts');
  });

  it.for(CHECKS)('in validate, when %s fails alone', async (check, { copy }) => {
    for (const each of CHECKS)
      copy.plant('package.json', `"${each}": "${scripts[each]}"`, `"${each}": "exit ${each === check ? 1 : 0}"`);
    expectFailure(await testFrom(copy, 'validate'), 'FAILED: validate');
  });

  it('in test:unit', async ({ copy }) => {
    copy.write('scripts/planted.test.ts', VITEST);
    expectFailure(await testFrom(copy, 'test:unit'), 'is planted', 'FAILED: test:unit');
  });

  it('in test:browser of CI, when a retry saved a test', async ({ copy }) => {
    const saved = "it('is planted', ({ playwright: _ }, { retry }) => expect(retry).toBe(1));\n";
    copy.write('e2e/planted.spec.ts', `import { expect, test as it } from '@playwright/test';\n${saved}`);
    const ran = await testFrom(copy, 'test:browser', { CI: 'true' });
    expectFailure(ran, 'is planted', '1 flaky', 'FAILED: test:browser');
  });

  it('in test:gates', async ({ copy }) => {
    copy.write('scripts/gates/planted.gate.ts', VITEST);
    expectFailure(await testFrom(copy, 'test:gates', { CI: 'true' }), 'is planted', 'FAILED: test:gates');
  });

  it.for(benches)('in %s', async (bench, { copy }) => {
    const missed = "{ figure: 'planted', value: 2, baseline: 1, unit: 's', target: '<1' }";
    // All that the bench loads is loaded, and nothing is measured.
    copy.plant('scripts/bench/run-bench.ts', 'of measure()', `of measure ? [${missed}] : []`);
    expectFailure(await copy.run(['npm', 'run', '-s', bench]), '"figure":"planted"', '"ok":false');
  });
});
