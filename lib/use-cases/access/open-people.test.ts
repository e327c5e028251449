import { expect, test } from 'vitest';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { openPeople } from '@/lib/use-cases/access/open-people';

const SET = '2026-11-01T00:00:00.000Z';
const person = (id: string, pinSetAt: string | null = null) =>
  ({ id, pinSetAt, members: [] }) as unknown as ActingProfile;
const group = (...members: string[]) =>
  ({ id: members.join('+'), pinSetAt: null, members }) as unknown as ActingProfile;
const everyone = {
  profiles: [person('ada'), person('lina'), person('grace', SET)],
  groups: [group('ada', 'lina'), group('ada', 'grace')],
};
const names = (unlocked: Parameters<typeof openPeople>[1]) => {
  const { profiles, groups } = openPeople(everyone, unlocked);
  return [...profiles, ...groups].map(({ id }) => id);
};

test.each([
  ['no PIN given: whoever has one stays out, and so do their groups', {}, ['ada', 'lina', 'ada+lina']],
  [
    'her PIN given',
    { profile: { id: 'grace', setAt: SET, until: Date.now() / 1000 + 60 } },
    ['ada', 'lina', 'grace', 'ada+lina', 'ada+grace'],
  ],
  [
    'her PIN given long ago',
    { profile: { id: 'grace', setAt: SET, until: Date.now() / 1000 - 60 } },
    ['ada', 'lina', 'ada+lina'],
  ],
])('%s', (_, unlocked, expected) => {
  expect(names(unlocked)).toEqual(expected);
});
