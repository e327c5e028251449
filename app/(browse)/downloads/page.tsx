import type { Metadata } from 'next';
import { DownloadsList } from '@/components/downloads/downloads-list';

export const metadata: Metadata = { title: 'Downloads' };
export const dynamic = 'force-dynamic';

/** What this browser keeps for the profile that is here; the server knows nothing of it. */
export default function DownloadsPage() {
  return (
    <div className="gutter pt-6">
      <h1 className="mb-8 text-headline">Downloads</h1>
      <DownloadsList />
    </div>
  );
}
