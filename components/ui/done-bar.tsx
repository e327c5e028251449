import { FilledBar } from '@/components/ui/filled-bar';

/** How much of some work is done, from 0 to 100. @param label what the work is. @param className its height, and what is around it. */
export function DoneBar({ label, percentage, className }: { label: string; percentage: number; className: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percentage}
      className={`overflow-hidden rounded-full bg-raised text-accent forced-colors:outline ${className}`}
    >
      <FilledBar percentage={percentage} className="h-full w-full" />
    </div>
  );
}
