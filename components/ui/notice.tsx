import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { LogoPicture } from '@/components/ui/logo';

interface NoticeProps {
  heading: string;
  text: ReactNode;
  /** Where to go from here; the first is what most people want. */
  waysOn: readonly { href: string; label: string }[];
  /** Before the ways on: a retry button, for example. */
  action?: ReactNode;
}

/** A whole page that has only something to say, and a way on. */
export function Notice({ heading, text, waysOn, action }: NoticeProps) {
  return (
    <div className="gutter grid min-h-[60vh] place-items-center py-16 text-center">
      {/* Some stand alone on their page. */}
      <ArrowKeys />
      <div className="max-w-lg">
        <LogoPicture className="mx-auto mb-8 size-14 text-edge" />
        <h1 className="text-headline">{heading}</h1>
        <p className="mt-4 text-lg text-muted">{text}</p>
        <div className="mt-9 flex flex-wrap justify-center gap-4">
          {action}
          {waysOn.map(({ href, label }, index) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              className={index === 0 && !action ? primaryButton : secondaryButton}
            >
              {label}
            </Link>
          ))}
        </div>
      </div>
    </div>
  );
}
