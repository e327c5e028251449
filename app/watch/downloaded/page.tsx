import type { Metadata } from 'next';
import { LateDownloadedScreen } from '@/components/downloads/late-downloaded-screen';

export const metadata: Metadata = { title: 'Watch' };
export const dynamic = 'force-dynamic';

/** The player of what was downloaded: where no server answers, the service worker shows it under every address of the player. */
export default function WatchDownloadedPage() {
  return <LateDownloadedScreen />;
}
