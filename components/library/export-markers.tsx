'use client';

import { useState, useTransition } from 'react';
import { secondaryButton } from '@/components/ui/button';

/** Gives the browser all markers as a file. */
export function ExportMarkers({ read }: { read: () => Promise<string> }) {
  const [isBusy, start] = useTransition();
  const [hasFailed, setHasFailed] = useState(false);
  const save = () =>
    start(async () => {
      const text = await read().catch(() => null);
      setHasFailed(text === null);
      if (text === null) return;
      const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = 'tonight-markers.json';
      link.click();
      URL.revokeObjectURL(address);
    });
  return (
    <div className="grid gap-2">
      <button type="button" className={`${secondaryButton} w-fit`} onClick={save} disabled={isBusy}>
        Export them all
      </button>
      {hasFailed && <p role="alert">They did not come. Try again in a moment.</p>}
    </div>
  );
}
