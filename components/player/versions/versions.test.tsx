import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleWatchItem } from '@/components/gallery/examples';
import { useVersions } from '@/components/player/versions/use-versions';
import { VersionNotice } from '@/components/player/versions/version-notice';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import { draw } from '@/lib/testing/components/render';

const OFFERED = [
  { key: 'plain.4k', name: '4K', seconds: 7200 },
  { key: 'plain.1080p', name: '1080p', seconds: 7210 },
  { key: 'director-s-cut.4k', name: 'Director’s cut', seconds: 8400 },
];
const versions = (changes: Partial<OfferedVersions> = {}): OfferedVersions => ({
  playing: 'plain.4k',
  offered: OFFERED,
  place: { kind: 'same' },
  ...changes,
});
const FILM = { type: 'movie', tmdbId: 550, season: 0, episode: 0, episodeId: null } as const;

function Choices({ offered, video }: { offered: OfferedVersions | null; video: HTMLVideoElement }) {
  const { offered: names, choose } = useVersions(exampleWatchItem({ key: FILM, versions: offered }), video);
  return names.map(({ key, name }) => (
    <button key={key} type="button" onClick={() => choose(key)}>
      {name}
    </button>
  ));
}

function videoAt(second: number): HTMLVideoElement {
  const video = document.createElement('video');
  Object.defineProperty(video, 'currentTime', { value: second });
  return video;
}

it.each([
  ['1080p', '?version=plain.1080p&t=61.250'],
  ['Director’s cut', '?version=director-s-cut.4k'],
])('%s opens in place of what plays', async (name, query) => {
  const { user, router } = draw(<Choices offered={versions()} video={videoAt(61.25)} />);
  await user.click(screen.getByRole('button', { name }));
  expect(router.replace).toHaveBeenCalledExactlyOnceWith(window.location.pathname + query);
});

it('what plays already is no choice', async () => {
  const { user, router } = draw(<Choices offered={versions()} video={videoAt(1)} />);
  await user.click(screen.getByRole('button', { name: '4K' }));
  expect(router.replace).not.toHaveBeenCalled();
});

it('of one file there is no choice', () => {
  draw(<Choices offered={null} video={videoAt(1)} />);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it.each<[string, OfferedVersions | null, RegExp | null]>([
  ['nothing of one file', null, null],
  ['nothing where the place is its own', versions(), null],
  [
    'that a version begins at its start',
    versions({ playing: 'director-s-cut.4k', place: { kind: 'from-the-start' } }),
    /^“Director’s cut” has another length, so it begins at its start\.$/,
  ],
  [
    'that the place is in another than was chosen',
    versions({ place: { kind: 'last-played', instead: 'director-s-cut.4k' } }),
    /^Your place is in “4K”\. “Director’s cut” has another length\.$/,
  ],
])('says %s', (_, given, words) => {
  draw(<VersionNotice versions={given} />);
  const said = screen.getByRole('status').textContent?.trim() ?? '';
  if (words) expect(said).toMatch(words);
  else expect(said).toBe('');
});
