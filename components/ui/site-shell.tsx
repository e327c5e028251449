import type { ReactNode } from 'react';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { LostPictures } from '@/components/ui/lost-pictures';
import { SearchKey } from '@/components/ui/search-key';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { contentId, SkipLink } from '@/components/ui/skip-link';
import { TabBar } from '@/components/ui/tab-bar';

/** Header, content and footer of every page but the player. Reads no cookie, so that pages in it can be static. */
export function SiteShell({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <ArrowKeys />
      <SearchKey />
      <LostPictures />
      <SiteHeader account={account} />
      {/* What is on its way may be tall: the footer does not stand on the first screen meanwhile, to be pushed off it. */}
      <main id={contentId} tabIndex={-1} className="grow outline-none has-[[aria-busy=true]]:min-h-dvh">
        {children}
      </main>
      <SiteFooter />
      <TabBar />
    </div>
  );
}
