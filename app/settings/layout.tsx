import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/household/account-menu';
import { SettingsNav } from '@/components/household/settings-nav';
import { SiteShell } from '@/components/ui/site-shell';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'Settings' };

/** Of all settings strangers have one alone, the device's. */
export default async function Layout({ children }: { children: ReactNode }) {
  const signedIn = (await getViewer()) !== null;
  return (
    <SiteShell account={<AccountMenu signedIn={signedIn} />}>
      <div className="gutter mx-auto w-full max-w-4xl pt-6 pb-12">
        <p className="text-muted mb-2 text-sm">Settings</p>
        {signedIn && <SettingsNav />}
        {children}
      </div>
    </SiteShell>
  );
}
