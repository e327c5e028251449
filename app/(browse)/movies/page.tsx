import type { Metadata } from 'next';
import { BrowsePage } from '@/components/browse/browse-page';
import type { SearchParameters } from '@/lib/catalog/browse-address';

export const metadata: Metadata = { title: 'Movies' };

export default function MoviesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <BrowsePage type="movie" heading="Movies" searchParams={searchParams} />;
}
