import type { ReactNode } from 'react';

/** Where a gallery's button leads and what it does: nothing. */
export const nothing = () => undefined;

/** One state of a component, under its name. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-3">
      <h3 className="text-sm text-muted">{name}</h3>
      {children}
    </div>
  );
}

/** States beside each other, as many as there is room for. */
export function States({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-8">{children}</div>;
}
