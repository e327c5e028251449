import { expect, test } from 'vitest';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { progressKeys } from '@/lib/progress/queries';

test('is found by what refreshes the rows of a profile', () => {
  expect(lateContinueWatchingQuery('ada').queryKey).toEqual([...progressKeys.continueWatching('ada'), 20]);
  expect(lateContinueWatchingQuery('ada').queryKey.slice(0, 2)).toEqual(progressKeys.profile('ada'));
});
