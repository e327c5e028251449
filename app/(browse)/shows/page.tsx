import type { Metadata } from 'next';
import { BrowsePage } from '@/components/browse/browse-page';
import type { SearchParameters } from '@/lib/catalog/browse-address';

export const metadata: Metadata = { title: 'Shows' };

export default function ShowsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <BrowsePage type="tv" heading="Shows" searchParams={searchParams} />;
}
