import { Settings } from 'lucide-react';
import { type OwnFile, OwnSubtitlesItems } from '@/components/player/captions/own/own-subtitles-items';
import type { Captions } from '@/components/player/captions/use-captions';
import { usePlayer } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import type { Sound } from '@/components/player/preferences/use-sound';
import { PlayerMenu } from '@/components/player/settings/player-menu';
import { SettingMenu, SettingSection } from '@/components/player/settings/setting-menu';
import { CaptionsMenu, SoundMenu } from '@/components/player/settings/track-menus';
import type { Versions } from '@/components/player/versions/use-versions';
import { countsEpisodes, SLEEP_CHOICES, type SleepTimer, sleepTimer } from '@/components/player/watching/sleep-timer';
import './settings-menu.css';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const AUTO = 'auto';
const OFF_THE_RECORD = 'off';
const NOT_DRIVEN = 'not';

interface SettingsMenuProps {
  preferences: Preferences;
  change: ChangePreferences;
  captions: Captions;
  own: OwnFile;
  sound: Sound;
  versions: Versions;
  hasNext: boolean;
  sleep: SleepTimer;
  onSleep: (timer: SleepTimer) => void;
  isOffTheRecord: boolean;
  onOffTheRecord: (isOff: boolean) => void;
  /** Whether other screens of the household may drive this one. */
  driven: boolean;
  onDriven: (driven: boolean) => void;
}

/** Everything that can be set while watching. */
export function SettingsMenu(props: SettingsMenuProps) {
  return (
    <PlayerMenu label="Settings" icon={<Settings aria-hidden />}>
      <SettingSection label="Picture and sound">
        <PictureAndSound {...props} />
      </SettingSection>
      <SettingSection label="Words on the picture">
        <CaptionsMenu {...props} />
        <OwnSubtitlesItems {...props} />
      </SettingSection>
      <SettingSection label="Going on">
        <Habits {...props} />
      </SettingSection>
    </PlayerMenu>
  );
}

function PictureAndSound({ sound, versions, preferences, change }: SettingsMenuProps) {
  const store = usePlayer();
  const rate = usePlayer((state) => state.playbackRate);
  const renditions = usePlayer((state) => state.videoRenditionList);
  const active = usePlayer((state) => state.activeVideoRendition);
  const heights = [...new Set(renditions.flatMap(({ height }) => height ?? []))].sort((one, other) => other - one);
  const auto = preferences.quality === null && active?.height ? `Auto (${active.height}p)` : 'Auto';

  return (
    <>
      {versions.offered.length > 1 && (
        <SettingMenu
          title="Version"
          value={versions.playing}
          choices={versions.offered.map(({ key, name }) => ({ value: key, label: name }))}
          onChoose={versions.choose}
        />
      )}
      {heights.length > 1 && (
        <SettingMenu
          title="Quality"
          value={heights.includes(preferences.quality ?? 0) ? String(preferences.quality) : AUTO}
          choices={[
            { value: AUTO, label: auto },
            ...heights.map((height) => ({ value: String(height), label: `${height}p` })),
          ]}
          onChoose={(value) => change((now) => ({ ...now, quality: value === AUTO ? null : Number(value) }))}
        />
      )}
      <SoundMenu sound={sound} />
      <SettingMenu
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

const SKIP_CHOICES = [
  { value: 'offer', label: 'Ask me' },
  { value: 'auto', label: 'Always' },
  { value: 'never', label: 'Never' },
] as const;

function Habits({ preferences, change, hasNext, sleep, onSleep, driven, onDriven, ...record }: SettingsMenuProps) {
  const skip = (key: 'skipRecap' | 'skipIntro' | 'skipCredits', title: string) => (
    <SettingMenu
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
      <SettingMenu
        title="Next episode"
        value={preferences.autoplayNext ? 'auto' : 'ask'}
        choices={[
          { value: 'auto', label: 'Plays by itself' },
          { value: 'ask', label: 'Waits for me' },
        ]}
        onChoose={(value) => change((now) => ({ ...now, autoplayNext: value === 'auto' }))}
      />
      <SettingMenu
        title="Sleep timer"
        value={sleep.choice}
        choices={SLEEP_CHOICES.filter(({ value }) => hasNext || !countsEpisodes(value))}
        onChoose={(value) =>
          onSleep(sleepTimer(SLEEP_CHOICES.find((choice) => choice.value === value)?.value ?? 'off', performance.now()))
        }
      />
      <SettingMenu
        title="Off the record"
        value={record.isOffTheRecord ? OFF_THE_RECORD : ''}
        choices={[
          { value: '', label: 'No' },
          { value: OFF_THE_RECORD, label: 'In this tab' },
        ]}
        onChoose={(value) => record.onOffTheRecord(value === OFF_THE_RECORD)}
      />
      <SettingMenu
        title="Other screens"
        value={driven ? '' : NOT_DRIVEN}
        choices={[
          { value: '', label: 'May drive this one' },
          { value: NOT_DRIVEN, label: 'May not' },
        ]}
        onChoose={(value) => onDriven(value !== NOT_DRIVEN)}
      />
    </>
  );
}
