import 'server-only';
import { cache } from 'react';
import { answeringSince } from '@/lib/http/answering';

/** A page or a call of the API is answered within six seconds, whatever TMDB does; the rest is for the answer itself. */
const budgetMs = 5_400;
/** What is left even then: enough to read what is cached. */
const cacheOnlyMs = 100;

/** One per page: React forgets it when the page is done. Outside of pages every call of it starts anew. */
const pageStartedAt = cache(() => performance.now());

/** Milliseconds this answer can still wait for TMDB in all, however many questions it asks one after another. */
export function remainingPageBudget(): number {
  return Math.max(cacheOnlyMs, budgetMs - (performance.now() - (answeringSince() ?? pageStartedAt())));
}
