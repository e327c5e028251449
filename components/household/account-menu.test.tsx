import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccountMenu } from '@/components/household/account-menu';
import { draw } from '@/lib/testing/components/render';

const FACE = encodeURIComponent(JSON.stringify({ name: 'Ada', avatar: 'moon', color: 'amber' }));

describe('the header’s account', () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ['of a stranger signs in', false, 'Sign in', '/sign-in'],
    ['of an account without a profile chooses one', true, 'Choose who watches', '/profiles'],
  ])('%s', (_, signedIn, name, address) => {
    draw(<AccountMenu signedIn={signedIn} />);
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(address);
  });

  it.each([true, false])('of a profile is its face', (signedIn) => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(`tonight-profile-face=${FACE}`);
    draw(<AccountMenu signedIn={signedIn} />);
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Profile: Ada');
  });
});
