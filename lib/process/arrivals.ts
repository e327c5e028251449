import { onePerProcess } from './one-per-process.ts';

const arrivals = onePerProcess('arrivals', () => ({ connections: 0 }));

/** A connection was taken: its first request comes with one of the next turns of the loop. */
export function noteArrival(): void {
  arrivals.get().connections += 1;
}

/** How many connections this process has taken so far; none where nothing counts them. */
export function connectionsTaken(): number {
  return arrivals.get().connections;
}
