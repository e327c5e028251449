import { expect, test } from 'vitest';
import { Pace } from '@/lib/library/playing/pace';

test('tells how fast it is once there is enough of it', () => {
  const pace = new Pace();
  expect(pace.speed).toBeNull();
  pace.made(102, 1000);
  expect(pace.speed, 'how long the beginning took says nothing').toBeNull();
  pace.made(104, 2000);
  expect(pace.speed).toBeNull();
  pace.made(106, 3000);
  expect(pace.speed).toBe(2);
  pace.made(108, 7000);
  expect(pace.speed).toBe(1);
});

test('tells it of one that is slow though it made little', () => {
  const pace = new Pace();
  pace.made(2, 0);
  pace.made(4, 5000);
  expect(pace.speed).toBe(0.4);
});

test('does not count the time that it was held up', () => {
  const pace = new Pace();
  pace.made(0, 0);
  pace.made(10, 5000);
  pace.held(5000);
  pace.held(60_000);
  pace.goesOn(100_000);
  pace.goesOn(102_000);
  pace.made(20, 105_000);
  expect(pace.speed).toBe(2);
});
