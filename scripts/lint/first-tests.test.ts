import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = readFileSync('docs/suites.md', 'utf8');
const first = readFileSync('examples/suite/tests/first.spec.ts', 'utf8');

/** As CI runs them from the packed file. */
it('the first tests of the docs are those of the example', () => {
  expect(docs).toContain(`\`\`\`ts\n// tests/first.spec.ts\n${first}\`\`\``);
  expect(first.match(/^test\(/gm)).toHaveLength(6);
});

/** A reader takes in some 230 words a minute. */
it('the page is read in ten minutes', () => {
  expect(docs.split(/\s+/).length).toBeLessThan(2300);
});
