import type { ReactNode } from 'react';

interface SubmitButtonProps {
  className: string;
  /** The form is on its way. */
  pending: boolean;
  /** It does not send yet, or not now. */
  unable?: boolean;
  children: ReactNode;
}

/** Sends its form, and says so while the answer is awaited. It keeps the focus, which `disabled` would take away. */
export function SubmitButton({ className, pending, unable = false, children }: SubmitButtonProps) {
  return (
    <button type="submit" className={className} aria-disabled={pending || unable}>
      {pending ? 'One moment…' : children}
    </button>
  );
}
