import { type Figure, printFigure } from '@/scripts/bench/figure';

/**
 * Prints every figure as it is measured, and ends the process: with 0 if all targets were met. It says so itself rather
 * than leave it in `process.exitCode`, which anything that was loaded may overwrite at the end.
 */
export async function runBench(measure: () => AsyncIterable<Figure> | Iterable<Figure>): Promise<never> {
  let met = true;
  for await (const figure of measure()) met = printFigure(figure) && met;
  process.exit(met ? 0 : 1);
}
