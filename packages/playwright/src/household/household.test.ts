import { expect, it } from 'vitest';
import { progressIn } from '../households/household-fixtures.ts';
import { Door, type MadeHousehold } from '../server/door.ts';
import { Household } from './household.ts';

const MADE: MadeHousehold = {
  householdId: '0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a01',
  email: 'ada@example.org',
  password: 'as-long-as-you-like',
  accessToken: 'token',
  profiles: [{ id: '0b9f0a52-7c1e-4d5e-9a53-5d2f7c0b1a02', name: 'Ada', cookies: [] }],
  cookies: [],
};

/** Of a server that is not asked: what is wrong in a test is said before. */
function newHousehold(): Household {
  const url = 'http://localhost:1';
  const server = { url, door: new Door(url, 'secret'), output: () => '', stop: async () => undefined };
  return new Household(server, MADE);
}

it('does not pass over what is said of who lives there already', () => {
  const household = newHousehold();
  expect(household.profile('Ada').name).toBe('Ada');
  expect(() => household.profile('Ada', { ratingCap: 6 })).toThrow('Ada lives here already');
});

it('lets nobody be here whom it does not know', async () => {
  await expect(newHousehold().isHere('Ada', 'Bne')).rejects.toThrow('There is no Bne in this household');
});

it('tells no progress of nobody', () => {
  const progress = progressIn(newHousehold());
  expect(progress.of('Ada').name).toBe('Ada');
  expect(() => progress.of('Adda')).toThrow('There is no Adda in this household, in which live Ada');
});
