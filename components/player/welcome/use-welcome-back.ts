import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlayer } from '@/components/player/player-store';
import type { Holder } from '@/components/player/use-progress-reporter';
import { useLastMinute } from '@/components/player/welcome/use-last-minute';
import { titleText } from '@/lib/catalog/title-key';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** A viewer who plays on for so long needs no welcome any more. */
export const OFFERED_MS = 45_000;

/** Whom this page has welcomed back, and to what: once is enough, whether it was answered or not. */
const welcomed = new Set<string>();

/** The welcome of a viewer who was away for long: offered, then perhaps its story, then over. */
export function useWelcomeBack(
  { key, profileId, place, welcomeBack }: WatchItem,
  video: HTMLVideoElement | null,
  hold: (by: Holder, held: boolean) => void,
) {
  const store = usePlayer();
  const name = `${profileId} ${titleText(key)}`;
  const [step, setStep] = useState<'offered' | 'telling' | 'over'>(() => (welcomed.has(name) ? 'over' : 'offered'));
  const wasPlaying = useRef(false);
  const holdHere = useCallback((held: boolean) => hold('last-minute', held), [hold]);
  const again = useLastMinute(video, place?.position ?? 0, holdHere);
  const isOffered = welcomeBack !== null && step === 'offered';

  useEffect(() => {
    if (!isOffered) return;
    welcomed.add(name);
    const timer = setTimeout(setStep, OFFERED_MS, 'over');
    return () => clearTimeout(timer);
  }, [isOffered, name]);

  return {
    isOffered,
    isTelling: step === 'telling',
    dismiss: useCallback(() => setStep('over'), []),
    tell: useCallback(() => {
      wasPlaying.current = !store.state.paused;
      store.pause();
      setStep('telling');
    }, [store]),
    close: useCallback(() => {
      setStep('over');
      if (wasPlaying.current) void store.play().catch(() => undefined);
    }, [store]),
    lastMinute: useCallback(() => {
      setStep('over');
      again();
    }, [again]),
  };
}
