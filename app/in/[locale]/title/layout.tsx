import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/household/account-menu';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { SiteShell } from '@/components/ui/site-shell';
import { ListKeeper } from '@/components/watchlist/list-keeper';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <SiteShell account={<AccountMenu />}>
      <ListKeeper />
      <ProgressQueryProvider>{children}</ProgressQueryProvider>
    </SiteShell>
  );
}
