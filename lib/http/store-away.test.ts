import { expect, it } from 'vitest';
import { isStoreAway } from './store-away';

it.each([
  ['no answer', { code: '', message: 'TypeError: fetch failed' }, true],
  ['connection lost', { code: '08006' }, true],
  ['too many connections', { code: '53300' }, true],
  ['only read while the disk is nearly full', { code: '25006' }, true],
  ['shutting down', { code: '57P01' }, true],
  ['the gateway cannot reach it', { code: 'PGRST001' }, true],
  ['a duplicate', { code: '23505' }, false],
  ['a statement cancelled for taking too long', { code: '57014' }, false],
  ['no such row', { code: 'PGRST116' }, false],
  ['no code', { message: 'odd' }, false],
  ['nothing', null, false],
])('%s', (_, cause, away) => expect(isStoreAway(new Error('refused', { cause }))).toBe(away));

it('asks nothing of what is no error', () => expect(isStoreAway({ cause: { code: '' } })).toBe(false));
