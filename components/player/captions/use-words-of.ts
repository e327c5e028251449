import { useCallback, useMemo } from 'react';
import type { DrawnWords } from '@/components/player/captions/use-drawn-words';
import type { OpenedStream } from '@/components/player/use-stream-trouble';
import { choiceCookie } from '@/components/player/versions/choice-cookie';
import { writeCookie } from '@/lib/http/write-cookie';
import { WORDS_COOKIE, wordsChoice } from '@/lib/library/versions/remembered-words';
import type { InPicture } from '@/lib/media/media';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

const NONE: InPicture['offered'] = [];

/** The captions that what plays has as pictures; others are drawn by opening its stream anew where it is. */
export function useWordsOf(
  { key: title, viewerId }: WatchItem,
  { stream, drawWords }: OpenedStream,
  video: HTMLVideoElement | null,
): DrawnWords {
  const { offered = NONE, shown = null } = stream.inPicture ?? {};
  const show = useMemo(() => video && ((key: string | null) => drawWords(key, video)), [video, drawWords]);
  const remember = useCallback(
    (key: string | null) => {
      const choice = key === null ? null : wordsChoice(key, viewerId);
      writeCookie(choiceCookie(document.cookie, WORDS_COOKIE, title, choice));
    },
    [title, viewerId],
  );
  return useMemo(() => ({ offered, shown, show, remember }), [offered, shown, show, remember]);
}
