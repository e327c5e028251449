import { describe, expect, it } from 'vitest';
import { isSealed, withOurLinks } from '@/lib/supabase/mailed-link';

const SITE = 'http://localhost:3000';
const verify = (type: string) => `${SITE}/auth/v1/verify?token=abc&type=${type}&redirect_to=http%3A%2F%2Fx`;
const ours = (words: string) => withOurLinks(words, SITE, 'the secret');

describe('a mail’s link', () => {
  it.each([
    ['magiclink', 'email'],
    ['signup', 'email'],
    ['recovery', 'recovery'],
  ] as const)('of %s leads to the page that takes it', (type, purpose) => {
    const [, link = ''] = /^Or: (\S+)\n/.exec(ours(`Or: ${verify(type)}\nBye`)) ?? [];
    const { pathname, searchParams } = new URL(link);
    expect(pathname).toBe('/sign-in/return');
    expect(Object.fromEntries(searchParams)).toMatchObject({ token: 'abc', type: purpose });
    expect(isSealed({ token: 'abc', type: purpose, seal: searchParams.get('seal') ?? '' }, 'the secret')).toBe(true);
  });

  it('is found in HTML too', () => {
    expect(ours(`<a href="${verify('magiclink').replaceAll('&', '&amp;')}">Sign in</a>`)).toMatch(
      /^<a href="http:\/\/localhost:3000\/sign-in\/return\?token=abc&seal=[\w-]{43}&type=email">Sign in<\/a>$/,
    );
  });

  it('of a new address carries nothing: the code is entered where the account is signed in', () => {
    expect(ours(`Or: ${verify('email_change')}`)).toBe(`Or: ${SITE}/settings/account/address`);
  });

  it('is left where no page of ours takes it', () => {
    expect(ours(verify('invite'))).toBe(verify('invite'));
  });

  it.each([
    ['another token', { token: 'abd' }, 'the secret'],
    ['another purpose', { type: 'recovery' }, 'the secret'],
    ['another installation', {}, 'another secret'],
    ['no seal', { seal: '' }, 'the secret'],
  ] as const)('is not sealed for %s', (_, changes, secret) => {
    const seal = new URL(ours(verify('magiclink'))).searchParams.get('seal') ?? '';
    const link = { token: 'abc', type: 'email', seal } as const;
    expect(isSealed(link, 'the secret')).toBe(true);
    expect(isSealed({ ...link, ...changes }, secret)).toBe(false);
    expect(isSealed({ ...link, seal: `${seal}=` }, secret)).toBe(false);
  });
});
