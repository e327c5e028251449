import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropFile, fileOnDevice, keepFile } from '@/components/player/captions/own/files-on-device';
import { OwnFile } from '@/components/player/captions/own/own-file';
import { useOwnSubtitles } from '@/components/player/captions/own/use-own-subtitles';
import { defaultPreferences } from '@/components/player/preferences/preferences';
import { draw } from '@/lib/testing/components/render';

const KEY = { type: 'tv', tmdbId: 7, season: 1, episode: 2 } as const;
const STREAMS = [{ src: '/en.vtt', language: 'en', label: 'English', kind: 'captions' as const }];
const SRT = '1\n00:00:01,000 --> 00:00:02,500\nHello\n';

function Screen() {
  const input = useRef<HTMLInputElement>(null);
  const [preferences, setPreferences] = useState(defaultPreferences);
  const own = useOwnSubtitles(KEY, STREAMS, setPreferences);
  return (
    <>
      <OwnFile ref={input} news={own.news} onFile={own.add} />
      <ul>
        {own.files.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <output>{preferences.captions ? preferences.tracks['tv/7']?.captions?.name : 'off'}</output>
      <button type="button" onClick={own.remove}>
        remove
      </button>
    </>
  );
}

const offered = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const says = () => screen.getAllByRole('status').find(({ tagName }) => tagName === 'DIV')?.textContent;
const drop = (file: File, how: object = {}) =>
  fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] }, ...how });

describe('a viewer’s own subtitles', () => {
  beforeEach(() => dropFile(KEY));

  it('dropped on the picture are shown, named by the file, and kept for the episode', async () => {
    draw(<Screen />);
    fireEvent.dragOver(window, { dataTransfer: { files: [], types: ['Files'] } });
    expect(says()).toBe('Drop the file here for its subtitles');
    expect(drop(new File([SRT], 'film.srt')), 'the browser does not open it').toBe(false);
    await waitFor(() => expect(says()).toBe('Subtitles: “film.srt”.'));
    expect(offered()).toEqual(['film.srt', 'English']);
    expect(document.querySelector('output')?.textContent).toBe('film.srt');
    expect(await fileOnDevice(KEY)).toMatchObject({ name: 'film.srt' });
  });

  it('chosen again are the new ones, and removed are gone from the device', async () => {
    const { user } = draw(<Screen />);
    const input = screen.getByLabelText('File of subtitles');
    await user.upload(input, new File([SRT], 'first.srt'));
    await waitFor(() => expect(offered()).toEqual(['first.srt', 'English']));
    await user.upload(input, new File([SRT], 'second.srt'));
    await waitFor(() => expect(offered()).toEqual(['second.srt', 'English']));
    await user.click(screen.getByRole('button', { name: 'remove' }));
    expect(offered()).toEqual(['English']);
    expect(says()).toBe('“second.srt” is removed from this device.');
    await waitFor(async () => expect(await fileOnDevice(KEY)).toBeNull());
  });

  it('are there again the next time', async () => {
    await keepFile(KEY, { name: 'kept.vtt', webVtt: 'WEBVTT' });
    draw(<Screen />);
    await waitFor(() => expect(offered()).toEqual(['kept.vtt', 'English']));
    expect(says()).toBe('');
  });

  it.each([
    [
      new File([new Uint8Array(3_000_000)], 'film.mkv'),
      '“film.mkv” is too large. A file of subtitles has 2 MB at most.',
    ],
    [new File(['hello'], 'a.txt'), '“a.txt” has no subtitles in it. Choose an SRT or a WebVTT file.'],
    [
      new File(['[Script Info]\n'], 'a.ass'),
      '“a.ass” is in a format that Tonight cannot read. SRT and WebVTT files it can.',
    ],
  ])('that are none change nothing, and are answered in words', async (file, words) => {
    draw(<Screen />);
    act(() => void drop(file));
    await waitFor(() => expect(says()).toBe(words));
    expect(offered()).toEqual(['English']);
    expect(document.querySelector('output')?.textContent).toBe('off');
  });

  it('leave alone what is dragged and is no file', () => {
    draw(<Screen />);
    expect(fireEvent.dragOver(window, { dataTransfer: { files: [], types: ['text/plain'] } })).toBe(true);
    expect(says()).toBe('');
  });
});
