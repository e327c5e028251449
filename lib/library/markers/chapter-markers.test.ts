import { describe, expect, test } from 'vitest';
import { chapterMarkers } from '@/lib/library/markers/chapter-markers';

const LENGTH = 1440;
const chapters = (...all: [number, string][]) => all.map(([start, title]) => ({ start, title }));
const listed = (found: ReturnType<typeof chapterMarkers>) =>
  Object.entries(found).map(([kind, marker]) => `${kind} ${marker.start}-${marker.end}`);

describe('chapters that say what they are', () => {
  test.each([
    [
      'an episode',
      chapters([0, 'Prologue'], [60, 'Opening'], [150, 'Part A'], [1310, 'Ending'], [1400, 'Preview']),
      ['intro 60-150', 'credits 1310-1440'],
    ],
    ['by short names', chapters([0, 'OP'], [90, 'A'], [1350, 'ED']), ['intro 0-90', 'credits 1350-1440']],
    [
      'with numbers',
      chapters([0, '01. Recap'], [30, '02 - Intro'], [75, '03: The Pier'], [1400, '04. End Credits']),
      ['recap 0-30', 'intro 30-75', 'credits 1400-1440'],
    ],
    [
      'in German',
      chapters([0, 'Was bisher geschah'], [40, 'Vorspann'], [100, 'Kapitel 1'], [1390, 'Abspann']),
      ['recap 0-40', 'intro 40-100', 'credits 1390-1440'],
    ],
    [
      'in French',
      chapters([5, 'Générique'], [60, 'Scène 1'], [1390, 'Générique de fin']),
      ['intro 5-60', 'credits 1390-1440'],
    ],
    ['out of order', chapters([1390, 'Credits'], [0, 'Intro'], [45, 'One']), ['intro 0-45', 'credits 1390-1440']],
    ['the first of two', chapters([0, 'Intro'], [45, 'One'], [600, 'Intro'], [700, 'Two']), ['intro 0-45']],
    ['of a blink', chapters([0, 'Intro'], [2, 'One']), []],
    ['where they cannot be', chapters([0, 'Credits'], [90, 'One'], [1000, 'Intro'], [1100, 'Two']), []],
    [
      'of a story',
      chapters([0, 'Introduction to Algebra'], [90, 'The Credit Card'], [900, 'The End'], [1000, 'Op Art']),
      [],
    ],
    ['with numbers alone', chapters([0, 'Chapter 1'], [90, 'Chapter 2']), []],
    ['without any', [], []],
  ])('%s', (_, given, expected) => {
    expect(listed(chapterMarkers({ chapters: given, seconds: LENGTH }))).toEqual(expected);
  });
});
