'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { GALLERY_NAME } from '@/components/gallery/gallery-name';
import { HouseholdStates } from '@/components/gallery/household-states';
import { ListStates } from '@/components/gallery/list-states';
import { NothingStates } from '@/components/gallery/nothing-states';
import { PlayerStates } from '@/components/gallery/player-states';
import { RowStates } from '@/components/gallery/row-states';
import { TonightStates } from '@/components/gallery/tonight-states';
import { UiStates } from '@/components/gallery/ui-states';
import { ArrowKeys } from '@/components/ui/arrow-keys';

/** Nothing is asked of a server here: what is pressed is refused, and shows that too. */
const client = new QueryClient({
  defaultOptions: { queries: { enabled: false, retry: false }, mutations: { retry: false } },
});

const parts: [name: string, states: ReactNode][] = [
  ['Menus, choices, dialogs', <UiStates key="ui" />],
  ['Cards and lists', <ListStates key="lists" />],
  ['Lines of lists', <RowStates key="rows" />],
  ['Nothing, or not yet', <NothingStates key="nothing" />],
  ['Tonight', <TonightStates key="tonight" />],
  ['Forms', <HouseholdStates key="forms" />],
  ['Player', <PlayerStates key="player" />],
];

export function Gallery() {
  return (
    <QueryClientProvider client={client}>
      <ArrowKeys />
      <main className="gutter grid gap-14 py-10">
        <h1 className="text-headline">{GALLERY_NAME}</h1>
        {parts.map(([name, states]) => (
          <section key={name} aria-label={name} className="grid grid-cols-1 gap-8">
            <h2 className="text-row border-b border-line pb-2">{name}</h2>
            {states}
          </section>
        ))}
      </main>
    </QueryClientProvider>
  );
}
