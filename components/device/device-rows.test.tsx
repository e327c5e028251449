import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DeviceRows } from '@/components/device/device-rows';
import { EARLY_ROW } from '@/lib/http/early-row';

const load = async () => {
  throw new Error('Nothing is asked for before the page is awake.');
};

it.each([
  [true, 'Continue watching'],
  [false, 'Sign in'],
])(
  'has a place for the row in the page itself (expected: %s), and what stands there without one',
  (isExpected, words) => {
    const html = renderToString(<DeviceRows isExpected={isExpected} loadSeasons={load} loadSeason={load} />);
    expect(html).toMatch(new RegExp(`<div id="${EARLY_ROW}"[^>]*></div>`));
    expect(html).toContain(words);
  },
);
