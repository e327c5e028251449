import { afterEach, expect, it, vi } from 'vitest';
import { startKeeping } from '@/lib/http/keeping';

const said = new Set<string>();
const documentElement = {
  setAttribute: (name: string) => said.add(name),
  removeAttribute: (name: string) => said.delete(name),
};

afterEach(() => vi.unstubAllGlobals());

it('says so until the last of them is kept', () => {
  vi.stubGlobal('document', { documentElement });
  const [one, other] = [startKeeping(), startKeeping()];
  expect([...said]).toEqual(['data-keeping']);
  one();
  one();
  expect([...said], 'the other is not').toEqual(['data-keeping']);
  other();
  expect([...said]).toEqual([]);
});

it('says nothing on a server', () => {
  startKeeping()();
  expect([...said]).toEqual([]);
});
