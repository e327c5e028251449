import { describe, expect, it } from 'vitest';
import { crash } from '@/scripts/crash/run';

/** The short form of `npm run test:crash`, which kills fifty times. */
describe('killed in the middle of writing', () => {
  it('loses nothing that was acknowledged (pglite)', async () => {
    const { acknowledged, lost } = await crash('pglite', { kills: 2, longestMs: 400 });
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('loses nothing that was acknowledged, when the whole server falls too (postgres)', async () => {
    const { acknowledged, lost } = await crash('postgres', { kills: 2, longestMs: 400 });
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
  });

  it('is seen to lose by one that answers before it commits', async () => {
    const { lost } = await crash('pglite', { kills: 2, beforeCommit: true, longestMs: 400 });
    expect(lost).toBeGreaterThan(0);
  });
});
