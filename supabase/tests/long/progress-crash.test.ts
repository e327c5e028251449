import { describe, inject, it } from 'vitest';
import { crash } from '@/scripts/crash/run';

const brief = { kills: 2, longestMs: 400, template: inject('pgliteDirectory') };

/** The short form of `npm run test:crash`, which kills fifty times. Each waits for processes more than it works. */
describe.concurrent('killed in the middle of writing', { timeout: 240_000 }, () => {
  it('loses nothing that was acknowledged (pglite)', async ({ expect }) => {
    const { acknowledged, lost } = await crash('pglite', brief);
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('loses nothing that was acknowledged, when the whole server falls too (postgres)', async ({ expect }) => {
    const { acknowledged, lost } = await crash('postgres', brief);
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('is seen to lose by one that answers before it commits', async ({ expect }) => {
    const { lost } = await crash('pglite', { ...brief, beforeCommit: true });
    expect(lost).toBeGreaterThan(0);
  });
});
