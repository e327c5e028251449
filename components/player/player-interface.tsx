import { StatusAnnouncer, useContainer } from '@videojs/react';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CaptionsOverlay } from '@/components/player/captions/captions-overlay';
import { DelayNotice } from '@/components/player/captions/delay-notice';
import { OwnFile } from '@/components/player/captions/own/own-file';
import { useOwnSubtitles } from '@/components/player/captions/own/use-own-subtitles';
import { useCaptions } from '@/components/player/captions/use-captions';
import { useWordsOf } from '@/components/player/captions/use-words-of';
import { PlayerControls } from '@/components/player/controls/player-controls';
import { useControlsLock } from '@/components/player/controls/use-controls-lock';
import { EpisodesDrawer } from '@/components/player/episodes/episodes-drawer';
import { KeySheet } from '@/components/player/keys/key-sheet';
import { PlayerGestures } from '@/components/player/keys/player-gestures';
import { PlayerKeys } from '@/components/player/keys/player-keys';
import { useArrowKeys } from '@/components/player/keys/use-arrow-keys';
import { useMediaKeys } from '@/components/player/keys/use-media-keys';
import { useRemoteKeys } from '@/components/player/keys/use-remote-keys';
import { useGoingOn } from '@/components/player/next/use-going-on';
import { WhatComesNext } from '@/components/player/next/what-comes-next';
import { FurtherOnDevice } from '@/components/player/overlays/further-on-device';
import { TrackNotice } from '@/components/player/overlays/notices';
import { TogetherPart } from '@/components/player/overlays/together-part';
import { usePlayer } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import type { ChangePreferences } from '@/components/player/preferences/use-preferences';
import { useSound } from '@/components/player/preferences/use-sound';
import { useDriven } from '@/components/player/screens/driven';
import { useScreen } from '@/components/player/screens/use-screen';
import { SettingsMenu } from '@/components/player/settings/settings-menu';
import { SkipButton, useSkipping } from '@/components/player/skipping/skipping';
import { useListening } from '@/components/player/use-listening';
import { useMediaSession } from '@/components/player/use-media-session';
import type { ProgressReporting } from '@/components/player/use-progress-reporter';
import type { OpenedStream } from '@/components/player/use-stream-trouble';
import { useWakeLock } from '@/components/player/use-wake-lock';
import { useVersions } from '@/components/player/versions/use-versions';
import { VersionNotice } from '@/components/player/versions/version-notice';
import { useSleepTimer } from '@/components/player/watching/sitting';
import { StillWatchingDialog } from '@/components/player/watching/still-watching-dialog';
import { useOffTheRecord } from '@/components/player/watching/use-off-the-record';
import { useOtherScreens } from '@/components/player/watching/use-other-screens';
import { useStillWatching } from '@/components/player/watching/use-still-watching';
import { useWelcomeBack } from '@/components/player/welcome/use-welcome-back';
import { WelcomeBackOffer } from '@/components/player/welcome/welcome-back-offer';
import { titleText } from '@/lib/catalog/title-key';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import './controls/button.css';

export interface PlayerInterfaceProps extends ProgressReporting {
  item: WatchItem;
  opened: OpenedStream;
  video: HTMLVideoElement | null;
  preferences: Preferences;
  change: ChangePreferences;
  /** It cannot be played; that screen has its own ways on. */
  stopped: boolean;
}

/** Everything around the picture: controls, keys, captions, what to skip, and what comes next. */
export function PlayerInterface(props: PlayerInterfaceProps) {
  const { item, opened, video, preferences, change, stopped, tell, hold, watchedEnough } = props;
  const store = usePlayer();
  const router = useRouter();
  const container = useContainer() as HTMLElement | null;
  const [panel, setPanel] = useState<'keys' | 'episodes' | null>(null);
  /** Words for screen readers: what the player did by itself. */
  const [words, announce] = useState('');
  const [sleep, setSleep] = useSleepTimer();
  const [isOffTheRecord, setOffTheRecord] = useOffTheRecord(item.profileId);
  const [driven, setDriven] = useDriven();
  const title = titleText(item.key);
  const own = useOwnSubtitles(item.key, item.stream.captions, change);
  const fileInput = useRef<HTMLInputElement>(null);
  const captions = useCaptions(video, own.files, useWordsOf(item, opened, video), title, preferences, change);
  const sound = useSound(title, change);
  const versions = useVersions(item, video);
  const skipping = useSkipping(item, preferences, announce);
  const { further, answer: goOnAt } = useOtherScreens(
    item,
    video,
    useCallback((held) => hold('other-screens', held), [hold]),
  );
  const welcome = useWelcomeBack(item, video, hold);
  const watching = useStillWatching(item, video);
  const goingOn = useGoingOn({ item, preferences, tell, onAsk: watching.askToGoOn });
  const next = item.upNext.kind === 'episode' ? item.upNext : null;
  const onPrevious = useMemo(() => {
    const address = item.episodesAround?.previousAddress;
    return address ? () => router.push(address) : null;
  }, [item, router]);
  const onNext = next ? goingOn.goOn : null;
  useMediaSession(item, { onNext, onPrevious });
  useMediaKeys({ onNext, onPrevious, onCaptions: captions.toggle });
  useScreen({
    item,
    video,
    captionsOn: captions.offered.length > 0 ? captions.shown !== null : null,
    onCaptions: captions.toggle,
    onNext,
    isOffTheRecord,
    driven,
  });
  useWakeLock();
  useArrowKeys(container);
  useRemoteKeys(
    container,
    useCallback(() => store.togglePaused(), [store]),
  );
  useControlsLock(container);
  useListening(container);

  // Also when what had the focus has just gone: a skip button past its time, a closed card.
  const shown = `${skipping.offered?.kind} ${goingOn.offered} ${goingOn.atTheEnd} ${further !== null} ${welcome.isOffered}`;
  useEffect(() => {
    if (shown && document.activeElement === document.body) container?.focus({ preventScroll: true });
  }, [container, shown]);

  const play = useCallback(() => void store.play().catch(() => undefined), [store]);
  const startOver = useCallback(() => {
    store.seek(0).then(() => tell('start-over'));
    play();
  }, [store, tell, play]);
  const answer = useCallback(() => {
    watching.answer();
    if (next && (watching.asked === 'to-go-on' || store.state.ended)) goingOn.goOn();
    else play();
  }, [watching.answer, watching.asked, store, next, goingOn.goOn, play]);

  return (
    <>
      <CaptionsOverlay lines={captions.lines} look={preferences} />
      <DelayNotice delay={captions.delay} />
      <OwnFile ref={fileInput} news={own.news} onFile={own.add} />
      <TrackNotice captions={captions.lost} sound={sound.lost} />
      <VersionNotice versions={item.versions} />
      {!stopped && !goingOn.atTheEnd && (
        <PlayerControls
          item={item}
          isOffTheRecord={isOffTheRecord}
          hasCaptions={captions.offered.length > 0}
          captionsOn={captions.shown !== null}
          onCaptions={captions.toggle}
          onStartOver={startOver}
          onEpisodes={item.episodesAround ? () => setPanel('episodes') : null}
          onNext={onNext}
          onHelp={() => setPanel('keys')}
          settings={
            <SettingsMenu
              preferences={preferences}
              change={change}
              captions={captions}
              own={{ name: own.name, onChoose: () => fileInput.current?.click(), onRemove: own.remove }}
              sound={sound}
              versions={versions}
              hasNext={next !== null}
              sleep={sleep}
              onSleep={setSleep}
              isOffTheRecord={isOffTheRecord}
              onOffTheRecord={setOffTheRecord}
              driven={driven}
              onDriven={setDriven}
            />
          }
        />
      )}
      {skipping.offered && !goingOn.offered && <SkipButton skippable={skipping.offered} onSkip={skipping.skip} />}
      <WhatComesNext item={item} goingOn={goingOn} jumpedHere={() => !watchedEnough()} onReplay={startOver} />
      {further && !stopped && !goingOn.atTheEnd && (
        <FurtherOnDevice other={further} onGo={() => goOnAt('there')} onStay={() => goOnAt('here')} />
      )}
      {!further && !stopped && !goingOn.atTheEnd && (
        <TogetherPart item={item} video={video}>
          <WelcomeBackOffer item={item} welcome={welcome} />
        </TogetherPart>
      )}
      {watching.asked && <StillWatchingDialog title={item.title} titleAddress={item.titleAddress} onAnswer={answer} />}
      {panel === 'episodes' && item.episodesAround && (
        <EpisodesDrawer item={item} around={item.episodesAround} onClose={() => setPanel(null)} />
      )}
      {panel === 'keys' && <KeySheet onClose={() => setPanel(null)} />}
      <PlayerKeys
        disabled={panel !== null || watching.asked !== null || welcome.isTelling}
        onCaptions={captions.toggle}
        onShift={captions.shift}
        onNext={() => onNext?.()}
        onPrevious={() => onPrevious?.()}
        onSkip={skipping.skip}
        onEpisodes={() => item.episodesAround && setPanel('episodes')}
        onHelp={() => setPanel('keys')}
      />
      <PlayerGestures />
      <StatusAnnouncer className="sr-only" />
      <p className="sr-only" role="status">
        {words}
      </p>
    </>
  );
}
