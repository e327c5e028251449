import type { BrowserContext } from '@playwright/test';
import { expect, it } from 'vitest';
import { claim } from './claim.ts';

const browser = () => ({}) as BrowserContext;

it('lets a browser be in one household, however many fixtures ask for it', () => {
  const context = browser();
  claim(context, 'household');
  claim(context, 'household');
  claim(browser(), 'demo');
});

it('says what to do where a test would have its browser in two', () => {
  const context = browser();
  claim(context, 'demo');
  expect(() => claim(context, 'household')).toThrow(
    /asks for `demo` and for `household`.*await households\.demo\(\)` has all/,
  );
});
