import type { QueryClient } from '@tanstack/react-query';
import { showNotice, showTrouble } from '@/components/ui/undo-toast';
import { ACT_KEPT, ACTS_TRIED, areActsKept, PAGE_IS_CACHED } from '@/lib/http/kept-acts/flag';
import { keepSending } from '@/lib/http/kept-acts/keep-sending';

/** Sends what was kept, says what became of it, and has what is shown asked for again. @param event what was heard of it. */
export function hearKeptActs(profileId: string, client: QueryClient, event?: string): void {
  const askAgain = () => void client.invalidateQueries();
  if (event === ACT_KEPT)
    void showNotice('offline', 'No connection. What you do is kept here, and will be sent when you are back online.');
  // The page shows what was so when it was kept, and this device may know better.
  if (event === ACTS_TRIED || event === PAGE_IS_CACHED) askAgain();
  if (areActsKept()) keepSending(profileId, { onTried: askAgain, onRefused: (words) => void showTrouble(words) });
}
