import { delayWords } from '@/components/player/captions/caption-delay';
import { PICTURE } from '@/components/player/captions/caption-track';
import type { Captions } from '@/components/player/captions/use-captions';
import {
  CAPTION_BACKGROUNDS,
  CAPTION_COLORS,
  CAPTION_SIZES,
  type Preferences,
} from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import type { Sound } from '@/components/player/preferences/use-sound';
import { SettingMenu, StepMenu } from '@/components/player/settings/setting-menu';

/** No track has this name. */
const OFF = '';

const SIZE_WORDS = { small: 'Small', medium: 'Medium', large: 'Large', huge: 'Huge' };
const COLOR_WORDS = { white: 'White', yellow: 'Yellow', cyan: 'Cyan', green: 'Green' };
const BACKGROUND_WORDS = { none: 'None', shade: 'Shaded', solid: 'Solid' };

interface CaptionsMenuProps {
  captions: Captions;
  preferences: Preferences;
  change: ChangePreferences;
}

/** Which captions are shown. */
export function CaptionsMenu({ captions, preferences, change }: CaptionsMenuProps) {
  const { offered, shown, lost, choose } = captions;
  if (offered.length === 0) return null;
  // What is drawn into the picture looks and comes as it does.
  const isPicture = shown?.kind === PICTURE;
  return (
    <>
      <SettingMenu
        title="Captions"
        value={shown?.name ?? OFF}
        choices={[
          { value: OFF, label: 'Off' },
          ...offered.map(({ name }) => ({ value: name, label: name, isLost: name === lost?.name })),
        ]}
        onChoose={(value) => choose(offered.find(({ name }) => name === value) ?? null)}
      />
      {!isPicture && <CaptionLook captions={captions} preferences={preferences} change={change} />}
    </>
  );
}

/** When they come, and how they look. */
function CaptionLook({ captions, preferences, change }: CaptionsMenuProps) {
  const choices = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] }));
  const set =
    <Key extends 'captionSize' | 'captionColor' | 'captionBackground'>(key: Key) =>
    (value: string) =>
      change((now) => ({ ...now, [key]: value as Preferences[Key] }));

  return (
    <>
      <StepMenu title="Caption timing" value={delayWords(captions.delay)} onStep={captions.shift} />
      <SettingMenu
        title="Caption size"
        value={preferences.captionSize}
        choices={choices(CAPTION_SIZES, SIZE_WORDS)}
        onChoose={set('captionSize')}
      />
      <SettingMenu
        title="Caption colour"
        value={preferences.captionColor}
        choices={choices(CAPTION_COLORS, COLOR_WORDS)}
        onChoose={set('captionColor')}
      />
      <SettingMenu
        title="Caption background"
        value={preferences.captionBackground}
        choices={choices(CAPTION_BACKGROUNDS, BACKGROUND_WORDS)}
        onChoose={set('captionBackground')}
      />
    </>
  );
}

/** Which track of the sound is heard. */
export function SoundMenu({ sound: { tracks, heard, lost, choose } }: { sound: Sound }) {
  if (tracks.length < 2) return null;
  return (
    <SettingMenu
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
