import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { secondaryButton } from '@/components/ui/button';

const WORDS = {
  copied: 'Copied. Send it to one person.',
  selected: 'Your browser does not let pages copy. The link is selected: copy it by Ctrl+C, ⌘C or a long press.',
};

/** The link of an invite, and a button that copies it; where a page may not, the link is selected to be copied by hand. */
export function InviteLink({ address }: { address: string }) {
  const linkRef = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState<keyof typeof WORDS | null>(null);

  async function copy() {
    if (linkRef.current) getSelection()?.selectAllChildren(linkRef.current);
    try {
      // Missing where the page came without encryption, as in a home network.
      await navigator.clipboard.writeText(address);
      setDone('copied');
    } catch {
      setDone(document.execCommand('copy') ? 'copied' : 'selected');
    }
  }

  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-sm text-muted">Send this to one person. It works once, for a week, and is shown only now.</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-3">
        <p ref={linkRef} className="min-w-0 grow basis-72 select-all break-all font-medium">
          {address}
        </p>
        <button type="button" className={`${secondaryButton} text-sm`} onClick={copy}>
          {done === 'copied' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />} Copy
          link
        </button>
      </div>
      <p role="status" className="text-sm not-empty:mt-2">
        {done && WORDS[done]}
      </p>
    </div>
  );
}
