import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

const FOLDER = 'docs/decisions';
const pages = projectFiles(`${FOLDER}/0*.md`).sort();

it('has decisions to look at', () => expect(pages.length).toBeGreaterThan(30));

it.each(pages)('%s says since when it holds, and is in the index', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(/^# \d+\. .+\n\nAccepted, \d{4}-\d\d-\d\d\./);
  expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toContain(`](${path.basename(file)})`);
});
