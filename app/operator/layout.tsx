import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/household/account-menu';
import { SiteShell } from '@/components/ui/site-shell';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <SiteShell account={<AccountMenu signedIn />}>
      <div className="gutter pt-6 pb-12">
        <div className="mx-auto max-w-6xl">{children}</div>
      </div>
    </SiteShell>
  );
}
