'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { carriedOver } from '@/components/catalog/carried-over';
import { ChoiceLink } from '@/components/ui/choice-link';
import { isPlainClick } from '@/components/ui/use-leaving';

interface Filtering {
  /** The address of the list as it is shown. */
  shown: string;
  /** The one that was chosen and has not come yet. */
  going: RefObject<string | null>;
}

const FilteringContext = createContext<Filtering | null>(null);

/** Holds the links of a filter bar, and knows which of them has been followed last. */
export function FilterLinks({ shown, children }: { shown: string; children: ReactNode }) {
  const going = useRef<string | null>(null);
  useEffect(() => {
    if (going.current === shown) going.current = null;
  }, [shown]);
  useEffect(() => {
    // Back leads away from wherever one was going.
    const forget = () => {
      going.current = null;
    };
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  return <FilteringContext value={{ shown, going }}>{children}</FilteringContext>;
}

interface FilterLinkProps extends Omit<ComponentProps<typeof ChoiceLink>, 'href' | 'onClick'> {
  href: string;
  /** Leads there whatever else was chosen. */
  afresh?: boolean;
}

/** A choice that keeps the one before it, though its page has not come yet. */
export function FilterLink({ afresh = false, ...props }: FilterLinkProps) {
  const router = useRouter();
  const filtering = use(FilteringContext);
  return (
    <ChoiceLink
      {...props}
      onClick={(event) => {
        if (!filtering || !isPlainClick(event)) return;
        const { shown, going } = filtering;
        const href = afresh || !going.current ? props.href : carriedOver(props.href, shown, going.current);
        going.current = href;
        if (href === props.href) return;
        event.preventDefault();
        router.push(href, { scroll: false });
      }}
    />
  );
}
