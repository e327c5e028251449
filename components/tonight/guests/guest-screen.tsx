'use client';

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GuestCard } from '@/components/tonight/guests/guest-card';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { titleText } from '@/lib/catalog/title-key';
import { ApiError } from '@/lib/http/call-api';
import { actAsGuest, getGuestEvening } from '@/lib/tonight/guests/queries';
import type { GuestAction, GuestEvening } from '@/lib/tonight/guests/schema';
import { guestShownAtOnce } from '@/lib/tonight/guests/shown-at-once';

const KEY = ['guest-evening'];
const ASK_AGAIN_AFTER_MS = 5_000;

/** The evening on a guest's phone: what there is, one vote for each, one veto, and what it will be. */
export function GuestScreen({ initial }: { initial: GuestEvening }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  return (
    <QueryClientProvider client={client}>
      <Evening initial={initial} />
    </QueryClientProvider>
  );
}

function Evening({ initial }: { initial: GuestEvening }) {
  const step = useOptimisticAction({
    line: KEY,
    answers: KEY,
    send: actAsGuest,
    shows: (made: GuestAction) => [showing<GuestEvening>(KEY, (evening) => guestShownAtOnce(evening, made))],
    trouble: (_made, error) => (error instanceof ApiError ? error.message : 'That could not be done.'),
  });
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getGuestEvening(signal),
    initialData: initial,
    refetchInterval: (query) => (isOver(query.state.error) || step.isPending ? false : ASK_AGAIN_AFTER_MS),
  });
  if (isOver(error)) {
    return (
      <CardPage heading="It is over">
        <p role="status" className="text-muted">
          {error?.message}
        </p>
      </CardPage>
    );
  }
  const { name, cards, picks, veto } = data;
  return (
    <CardPage heading={`Hello ${name}`}>
      <p role="status" className="mb-6 text-muted">
        {error ? 'No connection: this may not be how it stands now.' : 'Vote for what you would like to see tonight.'}
      </p>
      {picks.length > 0 && (
        <p className="mb-6 rounded-2xl border border-accent/50 bg-surface p-4">
          <span className="block text-sm text-muted">It will be</span>
          <span className="text-row">{picks.map(({ title }) => title).join(', ')}</span>
        </p>
      )}
      {veto && (
        <p className="mb-6 text-sm text-muted">
          Your veto took away {veto.title}, and nobody sees whose it was.{' '}
          <button
            type="button"
            className={`${textLink} text-ink`}
            onClick={() => step.mutate({ action: 'take-back-veto', type: veto.type, tmdbId: veto.tmdbId })}
          >
            Take it back
          </button>
        </p>
      )}
      {cards.length === 0 && <p className="text-muted">Nothing is offered at the moment.</p>}
      <ul className="grid gap-6">
        {cards.map((card) => (
          <li key={titleText(card)}>
            <GuestCard card={card} mayVeto={veto === null} onAct={step.mutate} />
          </li>
        ))}
      </ul>
    </CardPage>
  );
}

/** No guest any more: the evening is over, or the household said so. */
function isOver(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}
