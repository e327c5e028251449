'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { secondaryButton } from '@/components/ui/button';
import type { Trailer } from '@/lib/catalog/catalog';

const TrailerDialog = dynamic(() =>
  import('@/components/catalog/trailer-dialog').then((module) => module.TrailerDialog),
);

/** Plays a trailer over the page. Nothing of it is asked for until the viewer wants it. */
export function TrailerButton({ trailer, of }: { trailer: Trailer; of: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={secondaryButton} onClick={() => setIsOpen(true)}>
        Trailer
        <span className="sr-only"> of {of}</span>
      </button>
      {isOpen && <TrailerDialog trailer={trailer} of={of} onClose={() => setIsOpen(false)} />}
    </>
  );
}
