import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/household/account-menu';
import { SettingsNav } from '@/components/household/settings-nav';
import { SiteShell } from '@/components/ui/site-shell';

export const metadata: Metadata = { title: 'Settings' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <SiteShell account={<AccountMenu signedIn />}>
      <div className="gutter mx-auto w-full max-w-4xl pt-6 pb-12">
        <p className="text-muted mb-2 text-sm">Settings</p>
        <SettingsNav />
        {children}
      </div>
    </SiteShell>
  );
}
