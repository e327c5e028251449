import { expect, it } from 'vitest';
import { AudioTrack, AudioTrackList, TrackFailedEvent } from '@/components/player/engine/stream-lists';

function listOf(labels: string[]) {
  const list = new AudioTrackList();
  const asked: string[] = [];
  const tracks = labels.map((label, index) => {
    const facts = { id: String(index), label, language: 'en', kind: 'main' } as const;
    return new AudioTrack(facts, list, () => asked.push(label));
  });
  list.replace(tracks, 'addtrack');
  return { list, tracks, asked };
}

/** As Video.js chooses. */
function choose(tracks: AudioTrack[], label: string) {
  for (const track of tracks) track.enabled = track.label === label;
}

it('enables the track that is heard, also when nobody chose it, and no other', () => {
  const { list, tracks } = listOf(['English', 'English (commentary)']);
  expect(tracks.filter(({ enabled }) => enabled)).toEqual([]);
  let told = 0;
  list.addEventListener('change', () => told++);
  list.hear(1);
  expect(tracks.map(({ enabled }) => enabled)).toEqual([false, true]);
  expect(told).toBe(1);
});

it('asks for what is chosen, and enables it when it is heard', () => {
  const { list, tracks, asked } = listOf(['English', 'Deutsch']);
  list.hear(0);
  choose(tracks, 'Deutsch');
  expect(asked).toEqual(['Deutsch']);
  expect(tracks.map(({ enabled }) => enabled)).toEqual([true, false]);
  list.hear(1);
  choose(tracks, 'Deutsch');
  expect(asked, 'what is heard is not asked for again').toEqual(['Deutsch']);
});

it('tells which track failed, until it is heard', () => {
  const { list, tracks } = listOf(['English', 'Deutsch']);
  const failed: string[] = [];
  list.addEventListener('trackfailed', (event) => event instanceof TrackFailedEvent && failed.push(event.track.label));
  list.fail(1);
  list.fail(7);
  expect(failed).toEqual(['Deutsch']);
  expect(tracks[1]?.failed).toBe(true);
  list.hear(1);
  expect(tracks[1]?.failed).toBe(false);
});
