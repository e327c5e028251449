import { type ReactNode, useState } from 'react';
import { exampleCard, exampleEpisode, exampleTitle, exampleWatchItem } from '@/components/gallery/examples';
import { nothing, State } from '@/components/gallery/state';
import { KeySheet } from '@/components/player/keys/key-sheet';
import { EndScreen } from '@/components/player/next/end-screen';
import { NextCard } from '@/components/player/next/next-card';
import { FurtherOnDevice } from '@/components/player/overlays/further-on-device';
import { WaitingNotice } from '@/components/player/overlays/notices';
import { TroubleScreen } from '@/components/player/overlays/trouble-screen';
import { SkipButton } from '@/components/player/skipping/skipping';
import { StillWatchingDialog } from '@/components/player/watching/still-watching-dialog';
import { StorySoFar } from '@/components/player/welcome/story-so-far';
import { WelcomeBackCard } from '@/components/player/welcome/welcome-back-card';
import { GroupPlaceCard } from '@/components/progress/in-player/group-place-card';
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
const story = [3, 2, 1].map((number) => exampleEpisode({ number }));
const recommendations = [1, 2, 3].map((id) => exampleTitle({ id }));

export function PlayerStates() {
  return (
    <>
      {[7, null].map((countdown) => (
        <State key={countdown} name={countdown ? 'The next episode begins by itself' : 'It waits'}>
          <Picture>
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
        <Picture>
          <SkipButton skippable={{ kind: 'intro', start: 0, end: 90, manner: 'offer' }} onSkip={nothing} />
          <FurtherOnDevice other={{ position: 1625, deviceName: 'Living-room TV' }} onGo={nothing} onStay={nothing} />
          <WaitingNotice />
        </Picture>
      </State>
      <State name="Long away">
        <Picture>
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
        <Picture>
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
function Picture({ children }: { children: ReactNode }) {
  return (
    <div className="player on-picture relative! min-h-192 rounded-lg" data-controls-visible="">
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
