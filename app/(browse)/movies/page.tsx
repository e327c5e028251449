import type { Metadata } from 'next';
import { BrowsePage, type SearchParameters } from '@/components/browse/browse-page';

export const metadata: Metadata = { title: 'Movies' };

export default function MoviesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <BrowsePage type="movie" heading="Movies" searchParams={searchParams} />;
}
