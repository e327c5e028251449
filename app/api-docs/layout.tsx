import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/household/account-menu';
import { SiteShell } from '@/components/ui/site-shell';

export default function Layout({ children }: { children: ReactNode }) {
  return <SiteShell account={<AccountMenu />}>{children}</SiteShell>;
}
