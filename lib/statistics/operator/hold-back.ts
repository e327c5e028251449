import { FEWEST_PEOPLE, type OperatorFigures, type OperatorSums, type Told } from '@/lib/statistics/operator/schema';

/**
 * The figures without what is about fewer than three people: nothing of such a title, and else no such count. A count
 * that leaves one or two people over is left out, too, since the rest would give them away.
 */
export function heldBack(sums: OperatorSums): OperatorFigures | null {
  const { viewers, completed, heat, again, reached, stops } = sums;
  if (viewers < FEWEST_PEOPLE) return null;
  const told = (people: number): Told => (people >= FEWEST_PEOPLE && !isFew(viewers - people) ? people : null);
  return {
    ...sums,
    completed: told(completed),
    heat: heat.map(told),
    again: again.map(told),
    reached: reached.map(told),
    stops: stops.map(told),
  };
}

function isFew(people: number): boolean {
  return people > 0 && people < FEWEST_PEOPLE;
}
