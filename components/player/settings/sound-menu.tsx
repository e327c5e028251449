import { ChoiceMenu } from '@/components/player/settings/choice-menu';
import type { Sound } from '@/components/player/tracks/use-sound';

/** Which track of the sound is heard. */
export function SoundMenu({ sound: { tracks, heard, lost, choose } }: { sound: Sound }) {
  if (tracks.length < 2) return null;
  return (
    <ChoiceMenu
      title="Audio"
      value={heard?.name ?? ''}
      choices={tracks.map(({ name }) => ({ value: name, label: name, isLost: name === lost?.name }))}
      onChoose={(value) => {
        const track = tracks.find(({ name }) => name === value);
        if (track) choose(track);
      }}
    />
  );
}
