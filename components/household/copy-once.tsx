'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { secondaryButton } from '@/components/ui/button';

interface CopyOnceProps {
  /** What is shown this once. */
  value: string;
  intro: string;
  button: string;
  copied: string;
}

const SELECTED = 'Your browser does not let pages copy. It is selected: copy it by Ctrl+C, ⌘C or a long press.';

/** A secret that is shown now, and a button that copies it; where a page may not, it is selected to be copied by hand. */
export function CopyOnce({ value, intro, button, copied }: CopyOnceProps) {
  const shown = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);

  async function copy() {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
    try {
      // Missing where the page came without encryption, as in a home network.
      await navigator.clipboard.writeText(value);
      setDone('copied');
    } catch {
      setDone(document.execCommand('copy') ? 'copied' : 'selected');
    }
  }

  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-sm text-muted">{intro}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-3">
        <p ref={shown} className="min-w-0 grow basis-72 select-all break-all font-medium">
          {value}
        </p>
        <button type="button" className={`${secondaryButton} text-sm`} onClick={copy}>
          {done === 'copied' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}{' '}
          {button}
        </button>
      </div>
      <p role="status" className="text-sm not-empty:mt-2">
        {done === 'copied' ? copied : done && SELECTED}
      </p>
    </div>
  );
}
