import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectFilesIn } from '@/lib/testing/project-files';

const root = mkdtempSync(path.join(tmpdir(), 'tonight-files-'));
afterAll(() => rmSync(root, { recursive: true }));
cpSync('.gitignore', path.join(root, '.gitignore'));

const OURS = ['lib/a.ts', 'packages/playwright/src/dist.ts', 'examples/suite/tests/first.spec.ts', 'app/coverage.ts'];
const MADE = [
  'node_modules/a/index.ts',
  'packages/playwright/dist/index.ts',
  'packages/playwright/node_modules/axe-core/a.ts',
  'examples/suite/node_modules/a/index.ts',
  'examples/suite/test-results/a.ts',
  'examples/suite/playwright-report/a.ts',
  'examples/suite/tonight-playwright-0.1.0.tgz',
  'e2e/test-results/a.ts',
  'coverage/lib/a.ts',
  '.next/types/a.ts',
  'next-env.d.ts',
];
for (const file of [...OURS, ...MADE]) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), '');
}

it('finds what is ours, and nothing that a build, an installation or a run left', () => {
  expect(projectFilesIn(root, ['**/*.ts', '**/*.tgz', '.next/**/*.ts']).toSorted()).toEqual(OURS.toSorted());
});

it('finds each file once, whatever folder is called like a file', () => {
  mkdirSync(path.join(root, 'lib/chart.ts'));
  expect(projectFilesIn(root, ['lib/*.ts', '**/a.ts'])).toEqual(['lib/a.ts']);
});
