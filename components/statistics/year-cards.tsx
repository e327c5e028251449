'use client';

import { Download } from 'lucide-react';
import { drawCard } from '@/components/statistics/draw-card';
import { secondaryButton } from '@/components/ui/button';
import { showTrouble } from '@/components/ui/undo-toast';
import type { YearCard } from '@/lib/statistics/year-cards';

/** The cards of a year, each of which can be had as a picture. @param whose stands at the foot of each picture. */
export function YearCards({ whose, cards }: { whose: string; cards: YearCard[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li
          key={card.about}
          className="flex min-h-64 min-w-0 flex-col rounded-2xl border border-line bg-surface p-6"
          aria-label={`${card.about}: ${card.says}, ${card.more}`}
        >
          <p className="text-sm text-muted">{card.about}</p>
          <p className="text-headline my-auto line-clamp-4 py-4 break-words text-accent">{card.says}</p>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-muted">{card.more}</p>
            <button
              type="button"
              className={`${secondaryButton} min-h-10 text-sm`}
              aria-label={`Picture of ${card.about}`}
              onClick={() => void give(card, whose)}
            >
              <Download className="size-4" aria-hidden="true" />
              Picture
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Hands the picture to the device's own sheet for sharing, where there is one for files, else to its downloads. */
async function give(card: YearCard, whose: string): Promise<void> {
  try {
    const name = `${card.about}.png`.replaceAll(/[^\p{L}\p{N}.]+/gu, '-');
    const file = new File([await drawCard(card, whose)], name, { type: 'image/png' });
    if (navigator.maxTouchPoints > 0 && navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    // A viewer who closes the sheet has changed their mind.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    void showTrouble('The picture could not be made. Try again in a moment.');
  }
}
