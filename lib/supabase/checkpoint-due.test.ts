import { expect, it } from 'vitest';
import { isCheckpointDue } from './checkpoint-due';

it.each([
  ['nothing written', { megabytes: 0, minutes: 600, quiet: true }, false],
  ['a little, just now', { megabytes: 1, minutes: 5, quiet: true }, false],
  ['a little, an hour ago', { megabytes: 0.1, minutes: 60, quiet: false }, true],
  ['much, and nobody writes', { megabytes: 8, minutes: 1, quiet: true }, true],
  ['much, and somebody writes', { megabytes: 63, minutes: 1, quiet: false }, false],
  ['as much as may be', { megabytes: 64, minutes: 1, quiet: false }, true],
])('%s', (_, since, due) => expect(isCheckpointDue(since)).toBe(due));
