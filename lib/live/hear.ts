import { SharedStream, type Told } from '@/lib/live/shared-stream';

/** The first seconds belong to the page itself, which came fresh. */
const BEGIN_AFTER_MS = 2_000;

export interface Hearing {
  /** Who watches: it hears what that profile may see. */
  profileId: string;
  /** A page that plays goes on listening while it is hidden. */
  evenHidden?: boolean;
  /** Something may have changed unheard: since the page was made, or while the connection was lost. */
  mayHaveMissed?: () => void;
  /** What the stream sent, as JSON that is not checked yet. */
  onTold: (event: string, data: unknown) => void;
}

const hearings = new Set<Hearing>();
/** By who watches: one, but for the moment in which another profile takes over. */
const streams = new Map<string, SharedStream>();
/** A page that is kept for Back holds no connection and no lock. */
const SIGNS = ['visibilitychange', 'pagehide', 'pageshow'] as const;
let isAway = false;
/** A cookie holds whatever a person wrote into it, and what is no profile's id hears nothing. */
const PROFILE_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Listens to the household's stream while the page is looked at. @returns what ends it. */
export function hear(hearing: Hearing): () => void {
  if (!PROFILE_ID.test(hearing.profileId)) return () => undefined;
  if (hearings.size === 0) for (const sign of SIGNS) window.addEventListener(sign, onSign);
  hearings.add(hearing);
  // A later listener has missed what was sent before, and hears what holds now.
  const begins = setTimeout(
    () => {
      const stream = streams.get(hearing.profileId);
      if (stream) stream.askAnew();
      else attend();
    },
    Math.max(0, BEGIN_AFTER_MS - performance.now()),
  );
  return () => {
    clearTimeout(begins);
    hearings.delete(hearing);
    attend();
    if (hearings.size === 0) for (const sign of SIGNS) window.removeEventListener(sign, onSign);
  };
}

function onSign({ type }: Event): void {
  if (type !== 'visibilitychange') isAway = type === 'pagehide';
  attend();
}

function attend(): void {
  const isHidden = document.visibilityState === 'hidden';
  const wanted = new Set<string>();
  for (const { profileId, evenHidden } of hearings) if (!isAway && (!isHidden || evenHidden)) wanted.add(profileId);
  for (const [profileId, stream] of streams) {
    if (wanted.has(profileId)) continue;
    stream.leave();
    streams.delete(profileId);
  }
  for (const profileId of wanted) {
    if (!streams.has(profileId)) streams.set(profileId, new SharedStream(profileId, (told) => tell(profileId, told)));
  }
}

function tell(profileId: string, { event, data }: Told): void {
  for (const hearing of [...hearings]) {
    if (hearing.profileId !== profileId) continue;
    if (event === 'missed') hearing.mayHaveMissed?.();
    else hearing.onTold(event, data);
  }
}
