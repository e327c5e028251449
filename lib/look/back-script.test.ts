import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { BACK_SCRIPT } from './back-script';

const ANNA = '0b9ae1a0-0000-4000-8000-000000000001';
const BEN = '0b9ae1a0-0000-4000-8000-000000000002';
const ofAnna = `a=b; tonight-profile-face=x; tonight-profile=${ANNA}`;

/** A page that is left and comes back, and what it did then. */
function comesBack({ left, back, path = '/home' }: { left: string; back: string; path?: string }) {
  const heard: Record<string, (event: { persisted: boolean }) => void> = {};
  const style = { visibility: '' };
  const page = { cookie: left, documentElement: { style } };
  let reloaded = false;
  runInNewContext(BACK_SCRIPT, {
    document: page,
    location: { pathname: path, reload: () => (reloaded = true) },
    addEventListener: (type: string, hear: (event: { persisted: boolean }) => void) => {
      heard[type] = hear;
    },
  });
  heard.pagehide?.({ persisted: true });
  const visibilityBefore = style.visibility;
  page.cookie = back;
  heard.pageshow?.({ persisted: true });
  return { visibilityBefore, visibility: style.visibility, reloaded };
}

describe('BACK_SCRIPT', () => {
  it('shows the page where the same profile watches, and not before that is known', () => {
    const shown = { visibilityBefore: 'hidden', visibility: '', reloaded: false };
    expect(comesBack({ left: ofAnna, back: ofAnna })).toEqual(shown);
    expect(comesBack({ left: `__Host-tonight-profile=${ANNA}`, back: `__Host-tonight-profile=${ANNA}` })).toEqual(
      shown,
    );
  });

  it.each<[string, Parameters<typeof comesBack>[0]]>([
    ['another profile', { left: ofAnna, back: `tonight-profile=${BEN}` }],
    ['one who has signed out', { left: ofAnna, back: 'a=b' }],
    ['no profile, then as now', { left: 'a=b', back: 'a=b' }],
    ['an account without a profile that has one now', { left: 'a=b', back: ofAnna }],
    ['the same profile, where the page became one of the settings', { left: ofAnna, back: ofAnna, path: '/settings' }],
    ['the same profile on a page of the account', { left: ofAnna, back: ofAnna, path: '/profiles/1' }],
    [
      'the same profile on a page whose name only begins as one of films',
      { left: ofAnna, back: ofAnna, path: '/homely' },
    ],
  ])('loads it anew, unseen, for %s', (_, page) => {
    expect(comesBack(page)).toEqual({ visibilityBefore: 'hidden', visibility: 'hidden', reloaded: true });
  });
});
