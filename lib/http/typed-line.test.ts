import { describe, expect, it } from 'vitest';
import { deviceNameFormSchema } from '@/lib/household/devices/schema';
import { householdNameSchema, newProfileSchema } from '@/lib/household/schema';
import { feedFormSchema, hookFormSchema, tokenFormSchema } from '@/lib/household/tokens/schema';
import { outgoingFormSchema } from '@/lib/players/out/schema';

const ID = '11111111-1111-4111-8111-111111111111';

/** Every form that takes a name, with what else it wants. */
const FORMS = [
  { what: 'a profile', schema: newProfileSchema, rest: {} },
  { what: 'a household', schema: householdNameSchema, rest: {} },
  { what: 'a device', schema: deviceNameFormSchema, rest: { deviceId: ID } },
  { what: 'a token', schema: tokenFormSchema, rest: { profileId: ID, may: 'read' } },
  { what: 'a player', schema: hookFormSchema, rest: { profileId: ID } },
  { what: 'a feed', schema: feedFormSchema, rest: { profileId: ID } },
  {
    what: 'a webhook',
    schema: outgoingFormSchema,
    rest: { profileId: 'everyone', address: 'https://example.org/', events: ['watched'] },
  },
];

describe.each(FORMS)('the name of $what', ({ schema, rest }) => {
  const isTaken = (name: string) => schema.safeParse({ ...rest, name }).success;

  it.each(['', '  ', '\u200B'])('says once what is missing: %j', (name) => {
    const said = schema.safeParse({ ...rest, name }).error?.issues.filter(({ path }) => path[0] === 'name');
    expect(said).toHaveLength(1);
  });

  it.each(['Ada', ' Åsa ', '李', '🦊', 'O’Neil & <b>', '=1+1', 'שרה \u200F', '👩‍👧', '...'])('is taken: %j', (name) => {
    expect(isTaken(name)).toBe(true);
  });

  it.each(['a\0b', 'a\r\nSet-Cookie: b=c', 'a\u001Bb', 'a\u0085b', '\uD800', 'a\uDC00'])(
    'is refused as no column or line holds it: %j',
    (name) => expect(isTaken(name)).toBe(false),
  );

  it.each(['Ada\u202E', '\u2067Ada', 'A\u202Dda\u202C'])('is refused as it turns the line around: %j', (name) => {
    expect(isTaken(name)).toBe(false);
  });

  it.each(['', ' ', '\u202E\u202E', '\u200B', '\u3164', '\uFE0F', '\u00AD'])(
    'is refused as nobody sees it: %j',
    (name) => expect(isTaken(name)).toBe(false),
  );
});

it.each([
  ['who plays', () => hookFormSchema.safeParse({ name: 'a', profileId: ID, onlyUser: 'a\0' })],
  [
    'where a webhook leads',
    () => outgoingFormSchema.safeParse({ ...FORMS.at(-1)?.rest, name: 'a', address: 'https://example.org/\0' }),
  ],
])('%s holds no NUL either', (_, parsed) => expect(parsed().success).toBe(false));
