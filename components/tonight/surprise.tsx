'use client';

import { Check, Play, Shuffle, Sparkles, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { FitLine } from '@/components/tonight/fit-line';
import { reasonWords } from '@/components/tonight/reason-words';
import { primaryButton, secondaryButton, textLink } from '@/components/ui/button';
import { titlePath } from '@/lib/catalog/title-path';
import type { Tonight, TonightCard } from '@/lib/tonight/schema';

interface SurpriseProps {
  tonight: Tonight;
  /** What was done last is on its way, so that more surprises may come. */
  isActing: boolean;
  onPick: (card: TonightCard) => void;
  onNotThis: (card: TonightCard) => void;
}

/** One title for those who cannot decide, and another when it is not that. */
export function Surprise({ tonight: { surprises, people }, isActing, onPick, onNotThis }: SurpriseProps) {
  const [open, setOpen] = useState(false);
  const shown = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [card] = surprises;
  const isEmpty = !card && !isActing;

  // With the last card its buttons go, and the focus with them.
  useEffect(() => {
    if (open || isEmpty) shown.current?.focus();
  }, [open, isEmpty]);

  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!open) {
    return (
      <div className="gutter mt-7">
        <button ref={opener} type="button" onClick={() => setOpen(true)} className={secondaryButton}>
          <Sparkles className="size-5" aria-hidden="true" />
          Surprise us
        </button>
      </div>
    );
  }
  return (
    <section aria-label="A surprise" className="gutter mt-9">
      <div className="relative grid gap-5 rounded-2xl border border-accent/50 bg-surface p-4 sm:grid-cols-[minmax(0,20rem)_1fr] sm:gap-7 sm:p-5">
        {card ? (
          <Artwork
            kind="still"
            title={card.title}
            image={card.backdrop ?? card.poster}
            loading="urgent"
            className="rounded-xl"
          />
        ) : (
          <span className="hidden aspect-video rounded-xl bg-raised sm:block" />
        )}
        <div className="flex min-w-0 flex-col justify-center">
          <div aria-live="polite" aria-busy={!card && isActing}>
            <h2 ref={shown} tabIndex={-1} className="text-headline pr-10 [overflow-wrap:anywhere]">
              {card ? (
                <Link href={titlePath(card)} prefetch={false} className={`${textLink} decoration-transparent`}>
                  {card.title}
                </Link>
              ) : (
                (isEmpty && 'That was everything') || 'One moment…'
              )}
            </h2>
            <p className="mt-1.5">{card ? <FitLine card={card} /> : isEmpty && 'Nothing else fits this evening.'}</p>
            {card && <p className="mt-1 text-muted">{reasonWords(card.reasons, people)}</p>}
          </div>
          {!isEmpty && (
            <div className="mt-5 flex flex-wrap gap-3">
              {card && <Take card={card} onPick={onPick} onPicked={close} />}
              <button
                // It stays while the next one is on its way, and so does the focus.
                key="not-this"
                type="button"
                aria-disabled={!card}
                onClick={() => card && onNotThis(card)}
                className={secondaryButton}
              >
                <Shuffle className="size-5" aria-hidden="true" />
                Not this
              </button>
            </div>
          )}
        </div>
        <button
          type="button"
          aria-label="Close the surprise"
          onClick={close}
          className="absolute top-3 right-3 grid size-10 place-items-center rounded-full bg-surface/80 text-muted transition-colors hover:bg-raised hover:text-ink"
        >
          <X className="size-5" aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}

interface TakeProps {
  card: TonightCard;
  onPick: (card: TonightCard) => void;
  onPicked: () => void;
}

/** Plays it now, or keeps it for later. */
function Take({ card, onPick, onPicked }: TakeProps) {
  return (
    <>
      <Link href={card.target} prefetch={false} onClick={() => onPick(card)} className={primaryButton}>
        <Play className="size-5 fill-current" aria-hidden="true" />
        Play<span className="sr-only"> {card.title}</span>
      </Link>
      <button
        type="button"
        onClick={() => {
          onPick(card);
          onPicked();
        }}
        className={secondaryButton}
        aria-label={`Pick ${card.title} and decide later`}
      >
        <Check className="size-5" aria-hidden="true" />
        Pick
      </button>
    </>
  );
}
