import { X } from 'lucide-react';
import type { useGroupPlace } from '@/components/progress/in-player/use-group-place';
import { reasonWords } from '@/components/progress/reason-words';
import { withWords } from '@/components/progress/together';
import '@/components/player/overlays/further-on-device.css';

/** What plays was begun with others, too: the player offers their place, and moves no place by itself. */
export function GroupPlaceCard({ place }: { place: ReturnType<typeof useGroupPlace> }) {
  if (!place.card) return null;
  const { item, together } = place.card;
  return (
    <section className="player-further" aria-label="Begun together" data-arrow-zone="card">
      <p role="status">
        {withWords(together.names)} · {reasonWords(item, null)}
        {place.hasFailed && ' · Your place could not be changed.'}
      </p>
      <button type="button" className="player-primary" data-first-stop onClick={place.goOnTogether}>
        {together.isOpen ? 'Go on together' : 'Say who is here'}
      </button>
      <button type="button" className="player-secondary" onClick={place.goOnAlone}>
        Go on alone from here
      </button>
      <button type="button" className="player-button" aria-label="Not now" onClick={place.dismiss}>
        <X aria-hidden />
      </button>
    </section>
  );
}
