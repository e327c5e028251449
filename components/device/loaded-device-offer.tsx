'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { decline, wasDeclined } from '@/components/device/answered-offers';
import { givenWords, holdingLines } from '@/components/device/offer-words';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { showTrouble } from '@/components/ui/undo-toast';
import { type DeviceHoldings, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';

export interface OfferedTo {
  profileId: string;
  name: string;
}

/** How many lines are shown before the rest is asked for. */
const SHOWN = 5;

/** "Add what was watched on this device to Maya?", with a list; yes moves it, no leaves it where it is. */
export function LoadedDeviceOffer({ profileId, name }: OfferedTo) {
  const client = useQueryClient();
  const headingId = useId();
  const [offer, setOffer] = useState<DeviceHoldings | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    deviceHoldings().then(
      (found) => setOffer(found.newest > 0 && !wasDeclined(profileId, found.newest) ? found : null),
      // A browser that keeps nothing has nothing to offer.
      () => undefined,
    );
  }, [profileId]);

  if (!offer) return null;
  const lines = holdingLines(offer);
  const shown = isOpen ? lines : lines.slice(0, SHOWN);

  const give = async () => {
    setBusy(true);
    try {
      const given = await giveToProfile(profileId);
      if (given.stays.length > 0) decline(profileId, offer.newest);
      setOffer(null);
      void showTrouble(givenWords(name, given));
      await client.invalidateQueries();
    } catch {
      setBusy(false);
      void showTrouble('That did not work. Everything is still on this device.');
    }
  };

  return (
    <section aria-labelledby={headingId} className="gutter">
      <div className="max-w-2xl rounded-2xl border border-line bg-surface p-5 sm:p-6">
        <h2 id={headingId} className="text-row [overflow-wrap:anywhere]">
          Add what was watched on this device to {name}?
        </h2>
        <p className="mt-1 text-muted">Before anybody signed in here, this browser kept:</p>
        <ul className="mt-3 grid gap-1">
          {shown.map((line) => (
            <li key={line} className="[overflow-wrap:anywhere]">
              {line}
            </li>
          ))}
        </ul>
        {shown.length < lines.length && (
          <button type="button" className="mt-2 text-muted underline" onClick={() => setOpen(true)}>
            and {lines.length - shown.length} more
          </button>
        )}
        <div className="mt-5 flex flex-wrap gap-3">
          <button type="button" className={primaryButton} aria-disabled={isBusy} onClick={() => !isBusy && void give()}>
            {isBusy ? 'Adding…' : `Add to ${name}`}
          </button>
          <button
            type="button"
            className={secondaryButton}
            onClick={() => {
              decline(profileId, offer.newest);
              setOffer(null);
            }}
          >
            Leave it on this device
          </button>
        </div>
      </div>
    </section>
  );
}
