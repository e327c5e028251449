import { Settings } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  exampleCard,
  exampleEpisode,
  examplePlace,
  exampleScreen,
  exampleTitle,
  exampleWatchItem,
} from '@/components/gallery/examples';
import { nothing, State } from '@/components/gallery/state';
import { EpisodeEntry } from '@/components/player/episodes/episode-entry';
import { KeySheet } from '@/components/player/keys/key-sheet';
import { EndScreen } from '@/components/player/next/end-screen';
import { NextCard } from '@/components/player/next/next-card';
import { FurtherOnDevice } from '@/components/player/overlays/further-on-device';
import { WaitingNotice } from '@/components/player/overlays/notices';
import { TroubleScreen } from '@/components/player/overlays/trouble-screen';
import { PlayerMenu } from '@/components/player/settings/player-menu';
import { SettingMenu, SettingSection } from '@/components/player/settings/setting-menu';
import { SkipButton } from '@/components/player/skipping/skipping';
import { StillWatchingDialog } from '@/components/player/watching/still-watching-dialog';
import { StorySoFar } from '@/components/player/welcome/story-so-far';
import { WelcomeBackCard } from '@/components/player/welcome/welcome-back-card';
import { GroupPlaceCard } from '@/components/progress/in-player/group-place-card';
import { ScreenCard } from '@/components/screens/screen-card';
import { secondaryButton } from '@/components/ui/button';
import '@/components/player/player.css';
import '@/components/player/overlays/actions.css';

const next = {
  kind: 'episode',
  episode: exampleEpisode({ number: 3, name: 'Low Tide' }),
  address: '/gallery',
  stream: null,
} as const;
const troubles = ['network', 'expired', 'decode', 'unsupported'] as const;
const groupCard = {
  item: exampleCard(),
  together: { profileId: 'group', names: ['Jonas', 'Lina'], query: 'with=a,b,c', isOpen: true },
};
const SLEEP = [
  { value: 'off', label: 'Off' },
  { value: '30', label: '30 minutes' },
];
const entry = {
  showId: 7,
  group: null,
  available: true,
  playing: false,
  next: false,
  place: undefined,
  spoiler: false,
};
const story = [3, 2, 1].map((number) => exampleEpisode({ number }));
const recommendations = [1, 2, 3].map((id) => exampleTitle({ id }));

export function PlayerStates() {
  return (
    <>
      {[7, null].map((countdown) => (
        <State key={countdown} name={countdown ? 'The next episode begins by itself' : 'It waits'}>
          <Picture low>
            <NextCard
              next={next}
              countdown={countdown}
              hasCredits={countdown === null}
              onPlay={nothing}
              onWatchCredits={nothing}
              onHold={nothing}
            />
          </Picture>
        </State>
      ))}
      <State name="In a corner">
        <Picture low>
          <SkipButton skippable={{ kind: 'intro', start: 0, end: 90, manner: 'offer' }} onSkip={nothing} />
          <FurtherOnDevice other={{ position: 1625, deviceName: 'Living-room TV' }} onGo={nothing} onStay={nothing} />
          <WaitingNotice />
        </Picture>
      </State>
      <State name="A menu of settings, once opened">
        <Picture>
          <div className="absolute right-6 bottom-6">
            <PlayerMenu label="Settings" icon={<Settings aria-hidden />}>
              <SettingSection label="Going on">
                <SettingMenu title="Sleep timer" value="off" choices={SLEEP} onChoose={nothing} />
              </SettingSection>
            </PlayerMenu>
          </div>
        </Picture>
      </State>
      <State name="Episodes of the drawer: playing, next, veiled, announced">
        <Picture>
          <ul className="player-drawer absolute! inset-y-0 right-0 overflow-y-auto">
            <EpisodeEntry {...entry} episode={exampleEpisode()} playing place={examplePlace()} />
            <EpisodeEntry {...entry} episode={exampleEpisode({ id: 2, number: 3, name: 'Low Tide' })} next />
            <EpisodeEntry {...entry} episode={exampleEpisode({ id: 3, number: 4 })} spoiler />
            <EpisodeEntry {...entry} episode={exampleEpisode({ id: 4, number: 5, airDate: null })} available={false} />
          </ul>
        </Picture>
      </State>
      {[false, true].map((paused) => (
        <State key={String(paused)} name={`Another screen ${paused ? 'is paused' : 'plays'}`}>
          {/* It holds to the window’s corner; here to this one’s. */}
          <div className="relative h-56 transform-gpu">
            <ScreenCard
              profileId="gallery"
              heard={{ screen: exampleScreen({ paused }), heardAt: 0 }}
              now={0}
              onAsk={nothing}
              onRemote={nothing}
              onDismiss={nothing}
            />
          </div>
        </State>
      ))}
      <State name="Long away">
        <Picture low>
          <WelcomeBackCard
            daysAway={35}
            hasStory
            hasLastMinute
            onStory={nothing}
            onLastMinute={nothing}
            onDismiss={nothing}
          />
        </Picture>
      </State>
      <State name="Begun together">
        <Picture low>
          <GroupPlaceCard
            place={{ card: groupCard, hasFailed: false, dismiss: nothing, goOnTogether: nothing, goOnAlone: nothing }}
          />
        </Picture>
      </State>
      {troubles.map((trouble) => (
        <State key={trouble} name={`Trouble: ${trouble}`}>
          <Picture>
            <TroubleScreen trouble={trouble} titleAddress="/gallery" place="41:02" onRetry={nothing} />
          </Picture>
        </State>
      ))}
      <State name="The sleep timer’s end">
        <Picture>
          <EndScreen item={exampleWatchItem({})} jumpedHere={false} goodNight onNext={nothing} onReplay={nothing} />
        </Picture>
      </State>
      <State name="Dialogs">
        <Dialogs />
      </State>
      {[
        exampleWatchItem({ recommendations }),
        exampleWatchItem({ upNext: { kind: 'caught-up', nextAirDate: null }, recommendations }),
      ].map((item) => (
        <State key={item.upNext.kind} name={`The end: ${item.upNext.kind}`}>
          <Picture>
            <EndScreen item={item} jumpedHere goodNight={false} onNext={nothing} onReplay={nothing} />
          </Picture>
        </State>
      ))}
    </>
  );
}

/** Where the player would be: its parts lie over the whole screen. */
function Picture({ low = false, children }: { low?: boolean; children: ReactNode }) {
  return (
    <div
      className={`player on-picture relative! rounded-lg ${low ? 'min-h-96' : 'min-h-192'}`}
      data-controls-visible=""
    >
      {children}
    </div>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<'keys' | 'question' | 'story' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-3">
      <button type="button" className={secondaryButton} onClick={() => setOpen('keys')}>
        Keys
      </button>
      <button type="button" className={secondaryButton} onClick={() => setOpen('question')}>
        Still watching?
      </button>
      <button type="button" className={secondaryButton} onClick={() => setOpen('story')}>
        What happened so far
      </button>
      {open === 'story' && <StorySoFar title="Lighthouse" story={story} onLastMinute={close} onClose={close} />}
      {open === 'keys' && <KeySheet onClose={close} />}
      {open === 'question' && <StillWatchingDialog title="Lighthouse" titleAddress="/gallery" onAnswer={close} />}
    </div>
  );
}
