import 'server-only';
import { notFound } from 'next/navigation';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { readLocale } from '@/lib/use-cases/titles/shared-pages';

/** What a page is made of that is kept for everyone who reads in a locale, from its address (`de-DE.DE`), or the 404 page. */
export function sharedCatalog(segment: string): LocalCatalog {
  return { catalog: wholeCatalog, locale: readLocale(segment) ?? notFound() };
}
