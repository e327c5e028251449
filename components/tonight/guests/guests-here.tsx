'use client';

import { QrCode, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { chip } from '@/components/ui/button';
import { showTrouble } from '@/components/ui/undo-toast';
import { ApiError } from '@/lib/http/call-api';
import { sendGuestAway } from '@/lib/tonight/guests/queries';
import type { Tonight } from '@/lib/tonight/schema';

// Drawing a code is work for the few who ask for one.
const GuestCodeDialog = dynamic(() =>
  import('@/components/tonight/guests/guest-code-dialog').then((module) => module.GuestCodeDialog),
);

interface GuestsHereProps {
  tonight: Pick<Tonight, 'guests' | 'viewerId'>;
  onChanged: () => void;
}

/** Who is here without living here, and how one more comes in. */
export function GuestsHere({ tonight: { guests, viewerId }, onChanged }: GuestsHereProps) {
  const [open, setOpen] = useState(false);
  const sendAway = (id: string) =>
    sendGuestAway(viewerId, id).catch((error: unknown) =>
      showTrouble(error instanceof ApiError ? error.message : 'That could not be done.'),
    );
  return (
    <div className="mt-5 flex flex-wrap items-center gap-2">
      {guests.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-label={`Send ${name} away`}
          onClick={() => void sendAway(id).then(onChanged)}
          className={chip}
        >
          <span className="max-w-40 truncate">{name}</span>
          <X className="size-4" aria-hidden="true" />
        </button>
      ))}
      <button type="button" onClick={() => setOpen(true)} className={chip}>
        <QrCode className="size-4" aria-hidden="true" />
        Let a guest vote
      </button>
      {open && <GuestCodeDialog guests={guests} viewerId={viewerId} onClose={() => setOpen(false)} />}
    </div>
  );
}
