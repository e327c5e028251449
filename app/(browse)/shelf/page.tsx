import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PosterItems } from '@/components/titles/poster-items';
import { secondaryButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { explained } from '@/lib/catalog/explained';
import { parseListNumber } from '@/lib/catalog/title-id';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { shelfTitles } from '@/lib/use-cases/library/shelf-titles';
import { viewersShelf } from '@/lib/use-cases/library/viewers-shelf';

export const metadata: Metadata = { title: 'Your shelf' };

const PER_PAGE = 48;
const ON_FIRST_SCREEN = 12;

/** Everything that the server's own folders have to play, the newest first. */
export default async function ShelfPage({ searchParams }: { searchParams: Promise<{ page?: string | string[] }> }) {
  // Before the settings, which a build does not know: what it made of them would be shown to all.
  const { page: asked } = await searchParams;
  const folders = await viewersShelf();
  if (folders.length === 0) notFound();
  const page = Math.max(1, parseListNumber(String(asked ?? 1)) ?? 1);
  const { catalog, locale } = await viewerCatalog();
  const terms = { most: PER_PAGE + 1, skipped: (page - 1) * PER_PAGE };
  const shelf = await explained(shelfTitles({ catalog, locale }, folders, terms));
  if (shelf.length === 0) {
    const way = { href: '/home', label: 'Home' };
    return <Notice heading="Your shelf is empty" text="Nothing is in its folders that you can play." waysOn={[way]} />;
  }
  const titles = shelf.slice(0, PER_PAGE).map(({ title }) => title);
  return (
    <div className="gutter pt-6">
      <h1 className="text-headline mb-6">Your shelf</h1>
      <ul className="poster-grid">
        <PosterItems titles={titles} urgent={ON_FIRST_SCREEN} />
      </ul>
      <nav aria-label="Pages" className="mt-10 flex flex-wrap gap-3">
        {page > 1 && (
          <Link href={`/shelf?page=${page - 1}`} className={secondaryButton}>
            Newer
          </Link>
        )}
        {shelf.length > PER_PAGE && (
          <Link href={`/shelf?page=${page + 1}`} className={secondaryButton}>
            Older
          </Link>
        )}
      </nav>
    </div>
  );
}
