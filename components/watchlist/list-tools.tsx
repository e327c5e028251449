import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TitleKey } from '@/lib/catalog/title-key';

interface ListToolsProps {
  title: string;
  /** Behind which title it would stand one step earlier (null: on top); undefined where it is first already. */
  earlier: TitleKey | null | undefined;
  later: TitleKey | null | undefined;
  onMove: (after: TitleKey | null) => void;
  onRemove: () => void;
}

/** Under a poster: one step earlier, one later, off the list. */
export function ListTools({ title, earlier, later, onMove, onRemove }: ListToolsProps) {
  return (
    <div className="mt-2 flex items-center gap-1">
      <Tool label={`Move ${title} earlier`} disabled={earlier === undefined} onPress={() => onMove(earlier ?? null)}>
        <ArrowLeft className="size-4" aria-hidden="true" />
      </Tool>
      <Tool label={`Move ${title} later`} disabled={later === undefined} onPress={() => onMove(later ?? null)}>
        <ArrowRight className="size-4" aria-hidden="true" />
      </Tool>
      <span className="ml-auto">
        <Tool label={`Take ${title} off the list`} onPress={onRemove}>
          <X className="size-4" aria-hidden="true" />
        </Tool>
      </span>
    </div>
  );
}

interface ToolProps {
  label: string;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** Stays focusable at the ends of the list, so that the focus is not lost under a step that was the last. */
function Tool({ label, disabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
      className="grid size-8 place-items-center rounded-full text-muted transition-colors hover:bg-raised hover:text-ink aria-disabled:text-edge aria-disabled:hover:bg-transparent"
    >
      {children}
    </button>
  );
}
