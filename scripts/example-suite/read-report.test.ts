import { expect, it } from 'vitest';
import { readReport } from '@/scripts/example-suite/read-report';

const spec = (title: string, ...results: object[]) => ({ title, tests: [{ results }] });
const passed = { status: 'passed', duration: 120 };
const failed = { status: 'failed', duration: 90, error: { message: 'no card' } };
const report = (suites: object[], errors: object[] = []) => JSON.stringify({ suites, errors });

it('finds each time a test ran, however deep its suite lies', () => {
  const inner = { specs: [spec('b', failed, passed), spec('c', { status: 'skipped', duration: 0 })] };
  expect(readReport(report([{ specs: [spec('a', passed)], suites: [inner] }]))).toEqual([
    { title: 'a', milliseconds: 120, failure: null },
    { title: 'b', milliseconds: 90, failure: 'no card' },
    { title: 'b', milliseconds: 120, failure: null },
  ]);
});

it('counts one that said nothing by how it ended', () => {
  expect(readReport(report([{ specs: [spec('a', { status: 'timedOut', duration: 30_000 })] }]))).toEqual([
    { title: 'a', milliseconds: 30_000, failure: 'timedOut' },
  ]);
});

it('blames no test where the run itself failed', () => {
  expect(() => readReport(report([], [{ message: 'no server' }]))).toThrow('no server');
});
