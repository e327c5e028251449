import { Clapperboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OfferedVersions } from '@/lib/library/versions/offered';

const SHOWN_MS = 8_000;

/** Says for a moment why a version begins where it does, where that is not the place. */
export function VersionNotice({ versions }: { versions: OfferedVersions | null | undefined }) {
  const words = versions ? placeWords(versions) : null;
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const timer = setTimeout(setOver, SHOWN_MS, true);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div role="status">
      {words && !isOver && (
        <p className="player-notice">
          <Clapperboard aria-hidden /> {words}
        </p>
      )}
    </div>
  );
}

function placeWords({ playing, offered, place }: OfferedVersions): string | null {
  const nameOf = (wanted: string) => offered.find(({ key }) => key === wanted)?.name ?? '';
  switch (place.kind) {
    case 'from-the-start':
      return `“${nameOf(playing)}” has another length, so it begins at its start.`;
    case 'last-played':
      return `Your place is in “${nameOf(playing)}”. “${nameOf(place.instead)}” has another length.`;
    default:
      return null;
  }
}
