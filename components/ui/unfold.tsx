'use client';

import { type ReactNode, useState } from 'react';

interface UnfoldProps {
  summary: ReactNode;
  open?: boolean;
  /** Of the whole, such as its margins. */
  className?: string;
  /** Of the line that is always there, such as its letters. */
  summaryClassName?: string;
  children: ReactNode;
}

/**
 * A line that unfolds what is behind it. Arrow keys find the line by its `tabIndex`, which a browser gives no summary by
 * itself, and nothing of what is folded away, though that has its place in the layout.
 */
export function Unfold({
  summary,
  open = false,
  className,
  summaryClassName = 'text-sm text-muted hover:text-ink',
  children,
}: UnfoldProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className={className}>
      <summary tabIndex={0} className={`min-h-11 w-fit cursor-pointer content-center rounded-md ${summaryClassName}`}>
        {summary}
      </summary>
      <div className={isOpen ? undefined : 'lrud-ignore'}>{children}</div>
    </details>
  );
}
