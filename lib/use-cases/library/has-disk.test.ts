import { expect, test } from 'vitest';
import { hasDisk } from '@/lib/use-cases/library/has-disk';

test.each([
  [{}, true],
  [{ VERCEL: '' }, true],
  [{ VERCEL: '1' }, false],
  [{ AWS_LAMBDA_FUNCTION_NAME: 'pages' }, false],
])('where the environment is %j, films can lie: %s', (environment, isSo) => {
  expect(hasDisk(environment)).toBe(isSo);
});
