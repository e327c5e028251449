import type { Metadata } from 'next';
import { AccountMenu } from '@/components/household/account-menu';
import { Notice } from '@/components/ui/notice';
import { SiteShell } from '@/components/ui/site-shell';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <SiteShell account={<AccountMenu />}>
      <Notice
        heading="There is nothing at this address"
        text="The title may have left the catalog, or the link lost a piece on its way to you."
        waysOn={[
          { href: '/home', label: 'Go home' },
          { href: '/search', label: 'Search for it' },
        ]}
      />
    </SiteShell>
  );
}
