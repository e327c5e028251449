import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyCardProps {
  icon: LucideIcon;
  heading: string;
  text: ReactNode;
  /** What to do about it: buttons. */
  children?: ReactNode;
  /** A line of less weight below them. */
  after?: ReactNode;
}

/** Where a list would be that has nothing in it yet. */
export function EmptyCard({ icon: Icon, heading, text, children, after }: EmptyCardProps) {
  return (
    <div className="grid min-h-80 place-items-center rounded-2xl border border-line px-6 py-14 text-center">
      <div className="max-w-md">
        <Icon className="mx-auto mb-6 size-10 text-edge" aria-hidden="true" />
        <h2 className="text-row">{heading}</h2>
        <p className="mt-2 text-muted">{text}</p>
        {children && <div className="mt-7 flex flex-wrap justify-center gap-3">{children}</div>}
        {after && <p className="mt-5 text-sm text-muted">{after}</p>}
      </div>
    </div>
  );
}
