import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

type Handle = () => Promise<Response>;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const routes = projectFiles('app/api/**/route.ts')
  .filter((route) => !route.includes('[...'))
  .sort();

describe('methods a route does not serve', () => {
  it('has routes to look at', () => expect(routes.length).toBeGreaterThan(10));

  it.each(routes)('%s names those it does', { timeout: 30_000 }, async (file) => {
    const route: Record<string, Handle | undefined> = await import(path.resolve(file));
    const answer = await route.OPTIONS?.();
    expect(answer?.status).toBe(204);
    const allowed = answer?.headers.get('allow')?.split(', ') ?? [];
    const refused = METHODS.filter((method) => !allowed.includes(method));
    const served = METHODS.filter((method) => allowed.includes(method));
    expect(served).not.toEqual([]);
    expect(allowed.includes('HEAD')).toBe(allowed.includes('GET'));
    for (const method of refused) {
      const refusal = await route[method]?.();
      expect(refusal?.status, method).toBe(405);
      expect(refusal?.headers.get('allow'), method).toBe(allowed.join(', '));
      expect(await refusal?.json()).toMatchObject({ status: 405, code: 'wrong-method' });
    }
    for (const method of served) {
      expect(route[method], method).toBeTypeOf('function');
      expect(route[method], method).not.toBe(route[refused[0] ?? '']);
    }
  });
});
