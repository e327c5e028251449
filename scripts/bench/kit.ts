/**
 * What a suite waits for before its tests begin, in a suite writer's life: a household of its own for every test, in any
 * state, without a thought of sharing one; and the first green run, from `npm install` on. A state is compared to
 * asking the server whether it is well, the whole run to its installation.
 *
 *   npm run -s bench:kit -- [--quick]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Household } from '@/packages/playwright/src/household/household';
import { Scenarios } from '@/packages/playwright/src/scenarios/scenarios';
import { startServer } from '@/packages/playwright/src/server/start-server';
import { type Figure, median } from '@/scripts/bench/figure';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ROUNDS = values.quick ? 15 : 60;
/** The first ones warm the server and are thrown away. */
const WARMING = 5;

/** Each as a suite writes it, for a profile of a household that has nothing yet. */
const STATES: Record<string, (of: Household) => Promise<unknown>> = {
  place: (of) => of.profile('Ada').at('movie/9000027', { minutes: 31 }),
  session: (of) => of.profile('Ada').watched('tv/9100001/1/3', { from: '5:00', to: '25:00', ended: { days: 1 } }),
  finished: (of) => of.profile('Ada').finished('tv/9100001/1/2', { ended: { hours: 20 } }),
  watched_up_to: (of) => of.profile('Ada').watchedUpTo('tv/9100001/2/4'),
  dropped: async (of) => {
    await of.profile('Ada').at('tv/9100007/1/1', '10:00');
    await of.profile('Ada').dropped('tv/9100007');
  },
  list: (of) => of.profile('Ada').wants('movie/9000017', 'tv/9100001'),
  thumb: (of) => of.profile('Ada').thinks('movie/9000027', 'love'),
  cap: (of) => of.profile('Ada').becomes({ ratingCap: 12 }),
  pin: (of) => of.profile('Ada').locks('2468'),
  scenario: (of) => new Scenarios(of).use('gap'),
  somebody_new: (of) => of.profile('Ben').id(),
  group: (of) => of.group('Ada', 'Ben').at('tv/9100001/1/1', '10:00'),
  picks: (of) => of.picks('movie/9000027', 'Ada'),
  clock: (of) => of.setClockAhead(8 * 86_400_000),
};

await runBench(async function* () {
  const server = await startServer();
  try {
    const make = async () => new Household(server, await server.door.makeHousehold({ profiles: [{ name: 'Ada' }] }));
    const health = () => fetch(`${server.url}/api/health`).then((answer) => answer.text());
    yield* inTurn('household', 50, async () => undefined, make, health);
    for (const [name, bring] of Object.entries(STATES)) yield* inTurn(`state.${name}`, 100, make, bring, health);
  } finally {
    await server.stop();
  }
  if (!values.quick) yield exampleSuite();
});

/** Milliseconds of a work, in turn with what it is compared to; what has to be there before is not counted. */
async function* inTurn<Before>(
  name: string,
  most: number,
  before: () => Promise<Before>,
  work: (before: Before) => Promise<unknown>,
  compared: () => Promise<unknown>,
): AsyncGenerator<Figure> {
  const [took, bare]: [number[], number[]] = [[], []];
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    const there = await before();
    const times = [await timeOf(() => work(there)), await timeOf(compared)] as const;
    if (round < 0) continue;
    took.push(times[0]);
    bare.push(times[1]);
  }
  yield { figure: `kit.${name}`, value: median(took), baseline: median(bare), unit: 'ms', target: `<${most}` };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @throws where it is not green. */
function exampleSuite(): Figure {
  const { status, stdout, stderr } = spawnSync('bash', ['scripts/example-suite.sh'], {
    encoding: 'utf8',
    env: { ...process.env, WITHOUT_RECIPES: 'on' },
  });
  const [, installed, green] = /installed after (\d+) s, green after (\d+) s/.exec(stderr) ?? [];
  if (status !== 0 || !green) throw new Error(`The example suite is not green:\n${stdout}\n${stderr}`);
  return { figure: 'kit.example_suite', value: Number(green), baseline: Number(installed), unit: 's', target: '<60' };
}
