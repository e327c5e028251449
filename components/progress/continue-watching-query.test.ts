import { expect, test } from 'vitest';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { continueWatchingQuery, progressKeys } from '@/lib/progress/queries';

test('shares its place in the cache with the query it stands for, and so what refreshes that', () => {
  expect(lateContinueWatchingQuery('ada').queryKey).toEqual(continueWatchingQuery('ada').queryKey);
  expect(lateContinueWatchingQuery('ada').queryKey.slice(0, 2)).toEqual(progressKeys.profile('ada'));
});
