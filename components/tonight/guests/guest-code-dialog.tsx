'use client';

import { useCallback, useEffect, useState } from 'react';
import { QrPicture } from '@/components/tonight/guests/qr-picture';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import { ApiError } from '@/lib/http/call-api';
import { makeGuestCode } from '@/lib/tonight/guests/queries';
import type { GuestCode } from '@/lib/tonight/guests/schema';
import type { Tonight } from '@/lib/tonight/schema';

interface GuestCodeDialogProps {
  guests: Tonight['guests'];
  viewerId: string;
  onClose: () => void;
}

type Shown = GuestCode | { trouble: string } | null;

/** A code for one phone: to be scanned from the sofa, or typed. */
export function GuestCodeDialog({ guests, viewerId, onClose }: GuestCodeDialogProps) {
  const [shown, setShown] = useState<Shown>(null);
  const make = useCallback(async () => {
    setShown(null);
    try {
      setShown(await makeGuestCode(viewerId));
    } catch (error) {
      setShown({ trouble: error instanceof ApiError ? error.message : 'That did not work. Try again.' });
    }
  }, [viewerId]);
  useEffect(() => void make(), [make]);
  const code = shown && 'code' in shown ? shown : null;
  const joined = code && guests.find(({ id }) => id === code.id);
  return (
    <PageDialog heading="Let a guest vote" onClose={onClose}>
      <p className="mt-1 text-muted">
        One phone, until dawn, without an account. A guest votes and has a veto; they see nothing else of you.
      </p>
      <div className="mt-5 grid justify-items-center gap-4 text-center" aria-live="polite">
        {shown && 'trouble' in shown && <p className="text-danger">{shown.trouble}</p>}
        {code && !joined && <Code code={code} />}
        {joined && <p className="text-row py-8">{joined.name} is in.</p>}
        {shown === null && <p className="grid min-h-64 place-items-center text-muted">One moment…</p>}
      </div>
      {shown !== null && (
        <button
          type="button"
          onClick={() => void make()}
          className={`${joined ? primaryButton : secondaryButton} mt-5 w-full`}
        >
          {joined ? 'Let another one in' : 'Make another code'}
        </button>
      )}
    </PageDialog>
  );
}

function Code({ code: { code } }: { code: GuestCode }) {
  const { origin, host, hostname } = window.location;
  const isThisMachine = /^(?:localhost|127\.|\[::1\])/.test(hostname);
  return (
    <>
      <QrPicture text={`${origin}/join?${new URLSearchParams({ code: code.replace(' ', '') })}`} />
      <p>
        Scan it, or open <strong className="[overflow-wrap:anywhere]">{host}/join</strong> and type
      </p>
      <p className="text-headline font-mono tracking-widest tabular-nums">{code}</p>
      {isThisMachine && (
        <p className="text-sm text-muted">
          No phone finds “{hostname}”: open Tonight here by this machine’s name or address in your network first.
        </p>
      )}
    </>
  );
}
