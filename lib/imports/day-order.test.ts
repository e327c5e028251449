import { expect, it } from 'vitest';
import { DayOrderFinder, readDay } from '@/lib/imports/day-order';

it.each([
  ['one day past the twelfth', ['3/4/24', '13/4/24'], 'day-first'],
  ['one month-first day past the twelfth', ['3/4/24', '4/13/24'], 'month-first'],
  ['sorted only when the day comes first', ['05/03/24', '04/03/24', '28/02/24', '01/02/24'], 'day-first'],
  ['sorted only one way', ['03/01/24', '02/09/24', '02/03/24'], 'month-first'],
  ['newest first one way and oldest first the other', ['03/05/24', '02/09/24', '01/11/24'], null],
  ['nothing to go by', ['3/4/24', '3/4/24'], null],
  ['sorted both ways', ['5/5/24', '4/4/24', '3/3/24'], null],
  ['in the future one way', ['12/01/26', '12/01/26'], 'day-first'],
  ['with the year first', ['2024-03-04'], null],
  ['dots, which no month stands before', ['05.11.2021'], 'day-first'],
  ['two digits of a year first', ['20/04/03', '20/03/29'], 'year-first'],
  ['a year from before there was anything to watch', ['11/04/05', '11/04/06'], 'year-first'],
])('%s', (_, days, order) => {
  const finder = new DayOrderFinder('2026-11-27');
  for (const day of days) finder.look(day);
  expect(finder.decided()).toBe(order);
});

it.each([
  ['3/4/24', 'day-first', '2024-04-03'],
  ['3/4/24', 'month-first', '2024-03-04'],
  ['03.04.2024', 'day-first', '2024-04-03'],
  ['2024-04-03', 'month-first', '2024-04-03'],
  ['20/04/03', 'year-first', '2020-04-03'],
  ['20. 4. 3.', 'year-first', '2020-04-03'],
  ['20/13/03', 'year-first', null],
  ['31/02/24', 'day-first', null],
  ['٢٨\u200f/٣\u200f/٢٠٢٤', 'day-first', '2024-03-28'],
  ['۲۸/۳/۲۰۲۴', 'day-first', '2024-03-28'],
  ['२८/३/२४', 'day-first', '2024-03-28'],
  ['２０２４/３/２８', 'month-first', '2024-03-28'],
  ['28/3/2567', 'day-first', '2024-03-28'],
  ['soon', 'day-first', null],
] as const)('%s %s is %s', (text, order, said) => {
  expect(readDay(text, order)).toBe(said);
});
