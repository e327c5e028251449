import type { Metadata } from 'next';
import { BrowsePage, type SearchParameters } from '@/components/browse/browse-page';

export const metadata: Metadata = { title: 'Shows' };

export default function ShowsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <BrowsePage type="tv" heading="Shows" searchParams={searchParams} />;
}
