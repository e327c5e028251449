import { type ComponentProps, type ReactNode, useId } from 'react';

interface PopoverSheetProps {
  /** What opens it: its content, name and look. */
  button: ComponentProps<'button'>;
  sheet?: ComponentProps<'div'>;
  children: ReactNode;
}

/** A line of a sheet, which does something or leads somewhere. */
export const sheetEntry =
  'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-base font-medium hover:bg-raised focus-visible:bg-raised -outline-offset-2 aria-disabled:text-faint';

/**
 * A button with a sheet: from below on a phone, else beside the button. The browser opens and closes it, before any script
 * has come too; it gives the focus back to the button.
 */
export function PopoverSheet({ button, sheet, children }: PopoverSheetProps) {
  const id = useId();
  return (
    <>
      <button type="button" {...button} popoverTarget={id} />
      <div {...sheet} id={id} popover="auto" className={`popover-sheet ${sheet?.className ?? ''}`}>
        {children}
      </div>
    </>
  );
}

/** Closes the sheet that holds an element. */
export function closeSheet({ currentTarget }: { currentTarget: Element }): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}
