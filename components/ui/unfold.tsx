import type { ReactNode } from 'react';

interface UnfoldProps {
  summary: ReactNode;
  /** How the line is called where its words alone do not say what it is about. */
  label?: string;
  open?: boolean;
  /** Of the whole, such as its margins. */
  className?: string;
  /** Of the line that is always there, such as its letters. */
  summaryClassName?: string;
  children: ReactNode;
}

/** A line that unfolds what is behind it. Arrow keys find it by its `tabIndex`, which a browser gives no summary by itself. */
export function Unfold({
  summary,
  label,
  open,
  className,
  summaryClassName = 'text-sm text-muted hover:text-ink',
  children,
}: UnfoldProps) {
  return (
    <details open={open} className={className}>
      <summary
        tabIndex={0}
        aria-label={label}
        className={`min-h-11 w-fit cursor-pointer content-center rounded-md ${summaryClassName}`}
      >
        {summary}
      </summary>
      {children}
    </details>
  );
}
