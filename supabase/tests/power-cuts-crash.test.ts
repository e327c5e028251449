import { describe, inject, it } from 'vitest';
import { cutPower } from '@/scripts/power-cuts/run';

const template = inject('pgliteDirectory');

/** The short form of `npm run test:power-cuts`, which cuts two hundred times. */
describe.concurrent('the power is cut', () => {
  it('every acknowledged report is there, and the database opens', async ({ expect }) => {
    const { acknowledged, lost, broken, words } = await cutPower({ cuts: 6, template });
    expect({ lost, broken, words }).toEqual({ lost: 0, broken: 0, words: '' });
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);

  it('is seen to lose without fsync', async ({ expect }) => {
    const { lost } = await cutPower({ cuts: 30, template, careless: true, untilLost: true });
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});
