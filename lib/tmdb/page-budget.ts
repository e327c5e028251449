import 'server-only';
import { cache } from 'react';

/** A page is answered within six seconds, whatever TMDB does; the rest is for rendering. */
const budgetMs = 5_400;
/** What is left even then: enough to read what is cached. */
const cacheOnlyMs = 100;

/** One per page: React forgets it when the page is done. Outside a page every call starts anew. */
const startedAt = cache(() => performance.now());

/** Milliseconds this page can still wait for TMDB in all, however many questions it asks one after another. */
export function remainingPageBudget(): number {
  return Math.max(cacheOnlyMs, budgetMs - (performance.now() - startedAt()));
}
