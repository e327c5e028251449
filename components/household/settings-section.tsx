import { type ReactNode, useId } from 'react';

/** One matter of a page of the settings. */
export function SettingsSection({ heading, text, children }: { heading: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-12 border-t border-line pt-8">
      <h2 id={id} className="text-row mb-2">
        {heading}
      </h2>
      <p className="mb-6 max-w-xl text-muted">{text}</p>
      {children}
    </section>
  );
}
