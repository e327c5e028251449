import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DownloadRow } from '@/components/downloads/download-row';
import { exampleDownload } from '@/components/gallery/examples';
import { draw } from '@/lib/testing/components/render';
import type { Download } from '@/lib/use-cases/downloads/stored-downloads';

const row = exampleDownload;

const ALL = ['Play', 'Pause', 'Go on with', 'Download', 'Remove'];

it.each<[string, Partial<Download>, string, string[]]>([
  ['on its way', {}, '25 % of about 200 MB', ['Pause', 'Remove']],
  ['before anything is known of it', { plan: null, stored: 0 }, 'Waiting', ['Pause', 'Remove']],
  ['that turns out larger than was said', { stored: 300_000_000 }, '99 % of about 300 MB', ['Pause', 'Remove']],
  ['paused', { state: 'paused' }, 'Paused at 25 % of about 200 MB', ['Go on with', 'Remove']],
  [
    'that has no room',
    { state: 'paused', trouble: 'full' },
    'There is no room left on this device.',
    ['Go on with', 'Remove'],
  ],
  [
    'that stopped',
    { state: 'failed', trouble: 'refused' },
    'The server does not give this out.',
    ['Download', 'Remove'],
  ],
  ['that is whole', { state: 'whole', stored: 200_000_000 }, 'On this device · 200 MB', ['Play', 'Remove']],
  ['above the cap by now', { state: 'whole', trouble: 'capped' }, 'It is not for this profile any more.', ['Remove']],
  [
    'of a stream that is another one now',
    { state: 'whole', trouble: 'changed' },
    'Download it anew.',
    ['Play', 'Download', 'Remove'],
  ],
])('an episode %s', (_, change, words, acts) => {
  draw(<DownloadRow download={row(change)} />);
  expect(document.body.textContent).toContain(words);
  const named = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(ALL.filter((act) => named.some((name) => name?.startsWith(`${act} The Tide S1 E3`)))).toEqual(acts);
});

it('names an episode by its number alone: its own name could tell what lies ahead', () => {
  draw(<DownloadRow download={row({})} />);
  expect(document.querySelector('p')?.textContent).toBe('S1 E3');
});
