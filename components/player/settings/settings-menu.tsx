import { Menu } from '@videojs/react';
import { Settings } from 'lucide-react';
import { usePlayer } from '@/components/player/player-store';
import {
  CAPTION_BACKGROUNDS,
  CAPTION_COLORS,
  CAPTION_SIZES,
  type Preferences,
  withLanguage,
} from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { ChoiceMenu } from '@/components/player/settings/choice-menu';
import { SLEEP_CHOICES, type SleepTimer, sleepTimer } from '@/components/player/watching/sleep-timer';
import './settings-menu.css';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const OFF = 'off';
const AUTO = 'auto';

interface SettingsMenuProps {
  /** `movie/1` or `tv/2`. */
  title: string;
  preferences: Preferences;
  change: ChangePreferences;
  captions: readonly { language: string; label: string }[];
  captionsLanguage: string | null;
  hasNext: boolean;
  sleep: SleepTimer;
  onSleep: (timer: SleepTimer) => void;
}

/** Everything that can be set while watching. */
export function SettingsMenu(props: SettingsMenuProps) {
  return (
    <Menu.Root side="top" align="end" boundary="container">
      <Menu.Trigger
        render={(trigger) => (
          <button type="button" {...trigger} className="player-button" aria-label="Settings">
            <Settings aria-hidden />
          </button>
        )}
      />
      <Menu.Popup className="player-menu">
        <Menu.Content className="player-menu-page" aria-label="Settings">
          <PictureAndSound {...props} />
          <Captions {...props} />
          <Habits {...props} />
        </Menu.Content>
      </Menu.Popup>
    </Menu.Root>
  );
}

function PictureAndSound({ title, preferences, change }: SettingsMenuProps) {
  const store = usePlayer();
  const rate = usePlayer((state) => state.playbackRate);
  const renditions = usePlayer((state) => state.videoRenditionList);
  const active = usePlayer((state) => state.activeVideoRendition);
  const audioTracks = usePlayer((state) => state.audioTrackList);
  const heights = [...new Set(renditions.flatMap(({ height }) => height ?? []))].sort((one, other) => other - one);
  const auto = preferences.quality === null && active?.height ? `Auto (${active.height}p)` : 'Auto';

  return (
    <>
      {heights.length > 1 && (
        <ChoiceMenu
          title="Quality"
          value={heights.includes(preferences.quality ?? 0) ? String(preferences.quality) : AUTO}
          choices={[
            { value: AUTO, label: auto },
            ...heights.map((height) => ({ value: String(height), label: `${height}p` })),
          ]}
          onChoose={(value) => change((now) => ({ ...now, quality: value === AUTO ? null : Number(value) }))}
        />
      )}
      {audioTracks.length > 1 && (
        <ChoiceMenu
          title="Audio"
          value={audioTracks.find(({ enabled }) => enabled)?.language ?? ''}
          choices={audioTracks.map(({ language, label }) => ({ value: language, label: label || language }))}
          onChoose={(audio) => change((now) => withLanguage(now, title, { audio }))}
        />
      )}
      <ChoiceMenu
        title="Speed"
        value={String(rate)}
        choices={SPEEDS.map((speed) => ({
          value: String(speed),
          label: speed === 1 ? 'Normal' : `${speed.toLocaleString()}×`,
        }))}
        onChoose={(value) => store.setPlaybackRate(Number(value))}
      />
    </>
  );
}

const SIZE_WORDS = { small: 'Small', medium: 'Medium', large: 'Large', huge: 'Huge' };
const COLOR_WORDS = { white: 'White', yellow: 'Yellow', cyan: 'Cyan', green: 'Green' };
const BACKGROUND_WORDS = { none: 'None', shade: 'Shaded', solid: 'Solid' };

function Captions({ title, preferences, change, captions, captionsLanguage }: SettingsMenuProps) {
  if (captions.length === 0) return null;
  const choices = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] }));
  const choose =
    <Key extends 'captionSize' | 'captionColor' | 'captionBackground'>(key: Key) =>
    (value: string) =>
      change((now) => ({ ...now, [key]: value as Preferences[Key] }));

  return (
    <>
      <ChoiceMenu
        title="Captions"
        value={preferences.captions && captionsLanguage ? captionsLanguage : OFF}
        choices={[{ value: OFF, label: 'Off' }, ...captions.map(({ language, label }) => ({ value: language, label }))]}
        onChoose={(value) =>
          change((now) =>
            value === OFF
              ? { ...now, captions: false }
              : { ...withLanguage(now, title, { captions: value }), captions: true },
          )
        }
      />
      <ChoiceMenu
        title="Caption size"
        value={preferences.captionSize}
        choices={choices(CAPTION_SIZES, SIZE_WORDS)}
        onChoose={choose('captionSize')}
      />
      <ChoiceMenu
        title="Caption colour"
        value={preferences.captionColor}
        choices={choices(CAPTION_COLORS, COLOR_WORDS)}
        onChoose={choose('captionColor')}
      />
      <ChoiceMenu
        title="Caption background"
        value={preferences.captionBackground}
        choices={choices(CAPTION_BACKGROUNDS, BACKGROUND_WORDS)}
        onChoose={choose('captionBackground')}
      />
    </>
  );
}

const SKIP_CHOICES = [
  { value: 'offer', label: 'Ask me' },
  { value: 'auto', label: 'Always' },
  { value: 'never', label: 'Never' },
] as const;

function Habits({ preferences, change, hasNext, sleep, onSleep }: SettingsMenuProps) {
  const skip = (key: 'skipRecap' | 'skipIntro' | 'skipCredits', title: string) => (
    <ChoiceMenu
      title={title}
      value={preferences[key]}
      choices={SKIP_CHOICES}
      onChoose={(value) =>
        change((now) => ({ ...now, [key]: SKIP_CHOICES.find((choice) => choice.value === value)?.value ?? 'offer' }))
      }
    />
  );
  return (
    <>
      {skip('skipRecap', 'Skip recaps')}
      {skip('skipIntro', 'Skip intros')}
      {skip('skipCredits', 'Skip credits')}
      <ChoiceMenu
        title="Next episode"
        value={preferences.autoplayNext ? 'auto' : 'ask'}
        choices={[
          { value: 'auto', label: 'Plays by itself' },
          { value: 'ask', label: 'Waits for me' },
        ]}
        onChoose={(value) => change((now) => ({ ...now, autoplayNext: value === 'auto' }))}
      />
      <ChoiceMenu
        title="Sleep timer"
        value={sleep.choice}
        choices={SLEEP_CHOICES.filter(({ value }) => hasNext || value !== 'this-episode')}
        onChoose={(value) =>
          onSleep(sleepTimer(SLEEP_CHOICES.find((choice) => choice.value === value)?.value ?? 'off', performance.now()))
        }
      />
    </>
  );
}
