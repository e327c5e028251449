import { describe, expect, it } from 'vitest';
import { furtherOnDisk, resumePoint } from '@/lib/downloads/resume-point';

const part = (start: number, end?: number) => ({ address: 'film', start, end, isExtra: false });
const KNOWN = [part(0, 10), part(10, 30), part(30, 60)];

describe('a download goes on', () => {
  it.each([
    ['at its beginning', [], 0, { part: 0, skip: 0 }],
    ['in the middle of the first part', [], 4, { part: 0, skip: 4 }],
    ['behind a whole part', [10], 10, { part: 1, skip: 0 }],
    ['within a part of which less is safe', [10, 20], 12, { part: 1, skip: 2 }],
  ])('%s', (_, lengths, stored, point) => expect(resumePoint(lengths, stored)).toEqual(point));
});

describe('what a killed browser had not written down', () => {
  it.each([
    ['counts up to the byte', KNOWN, { lengths: [], stored: 0 }, 7, { lengths: [], stored: 7 }],
    ['makes parts whole', KNOWN, { lengths: [], stored: 5 }, 35, { lengths: [10, 20], stored: 35 }],
    ['makes all of it whole', KNOWN, { lengths: [10], stored: 12 }, 60, { lengths: [10, 20, 30], stored: 60 }],
    [
      'is nothing where the ledger knows of more',
      KNOWN,
      { lengths: [10, 20], stored: 33 },
      33,
      { lengths: [10, 20], stored: 33 },
    ],
    [
      'goes no further than a part of unknown length',
      [part(0, 10), part(0)],
      { lengths: [], stored: 4 },
      25,
      { lengths: [10], stored: 10 },
    ],
    [
      'is nothing within a part of unknown length',
      [part(0), part(0)],
      { lengths: [13], stored: 15 },
      25,
      { lengths: [13], stored: 15 },
    ],
    [
      'is nothing behind what was truncated',
      KNOWN,
      { lengths: [10, 20], stored: 12 },
      12,
      { lengths: [10], stored: 12 },
    ],
  ])('%s', (_, parts, progress, onDisk, further) => expect(furtherOnDisk(parts, progress, onDisk)).toEqual(further));
});
