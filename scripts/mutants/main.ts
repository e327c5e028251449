/**
 * Whether the tests hold the rules: one line at a time is made wrong in a copy of the project, and the unit or database
 * tests named beside it must notice. A mutant that survives fails the command, and so does one whose line has changed.
 *
 *   npm run mutants [-- --only <part of a name>] [--in <part of a file's path>] [--by unit|database]
 */
import { parseArgs } from 'node:util';
import { copyProject, type ProjectCopy } from '@/scripts/gates/project-copy';
import { MUTANTS } from '@/scripts/mutants/list';
import type { Mutant } from '@/scripts/mutants/mutant';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    in: { type: 'string', default: '' },
    by: { type: 'string', default: '' },
  },
});
const mutants = MUTANTS.filter(
  ({ name, file, by }) => name.includes(values.only) && file.includes(values.in) && (!values.by || values.by in by),
);

const copy = copyProject({ withTests: true });
process.once('exit', copy.remove);
const failed: string[] = [];

await expectGreen();
for (const mutant of mutants) {
  const verdict = await judge(mutant);
  console.log(`${verdict}  ${mutant.name}`);
  if (verdict !== 'killed') failed.push(mutant.name);
}
console.log(`\n${mutants.length} mutants, ${failed.length} not killed${failed.map((name) => `\n  ${name}`).join('')}`);
process.exit(failed.length === 0 && mutants.length > 0 ? 0 : 1);

/** Tests that fail anyhow would kill every mutant. */
async function expectGreen(): Promise<void> {
  const units = new Set(mutants.flatMap(({ by }) => ('unit' in by ? by.unit : [])));
  const databases = new Set(mutants.flatMap(({ by }) => ('database' in by ? by.database : [])));
  for (const by of [{ unit: [...units].join(' ') }, { database: [...databases] }]) {
    const { status, said } = await runTests(copy, by);
    if (status === 0) continue;
    console.error(`${said}\nThe tests fail without a mutant.`);
    process.exit(1);
  }
}

async function judge({ file, before, after, by }: Mutant): Promise<'killed' | 'SURVIVED' | 'NOT PLANTED'> {
  const whole = copy.read(file);
  try {
    copy.plant(file, before, after);
  } catch (error) {
    console.error((error as Error).message);
    return 'NOT PLANTED';
  }
  const { status, said } = await runTests(copy, by);
  copy.write(file, whole);
  // A file that does not even load is no test that failed.
  return status !== 0 && /Tests .*\d+ failed/.test(said) ? 'killed' : 'SURVIVED';
}

function runTests({ run }: ProjectCopy, by: Mutant['by']) {
  const [project, files] =
    'unit' in by
      ? ['unit', by.unit.split(' ').filter(Boolean)]
      : ['database', by.database.map((name) => `supabase/tests/${name}.test.ts`)];
  // Nothing asked for is nothing run.
  if (files.length === 0) return Promise.resolve({ status: 0, said: '' });
  const vitest = ['node', 'node_modules/vitest/vitest.mjs', 'run', '--project', project, '--bail', '1', ...files];
  return run(vitest, { NO_COLOR: '1', PROPERTY_RUNS: '60' });
}
