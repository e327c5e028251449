interface SwitchRowProps {
  label: string;
  /** What it comes to. */
  text: string;
  isOn: boolean;
  onTurn: () => void;
}

/** A setting that is on or off, as wide as its list. */
export function SwitchRow({ label, text, isOn, onTurn }: SwitchRowProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      onClick={onTurn}
      className="group/switch flex w-full items-center justify-between gap-6 rounded-lg px-2 py-4 text-left -outline-offset-2 hover:bg-surface"
    >
      <span>
        <span className="block font-medium">{label}</span>
        <span className="mt-1 block text-sm text-muted">{text}</span>
      </span>
      <span className="flex h-7 w-12 shrink-0 items-center rounded-full border border-edge bg-surface p-0.5 transition-colors group-aria-checked/switch:border-accent group-aria-checked/switch:bg-lamp">
        <span className="size-5.5 rounded-full bg-muted transition-transform group-aria-checked/switch:translate-x-5 group-aria-checked/switch:bg-accent-ink forced-colors:bg-[ButtonText]! forced-color-adjust-none" />
      </span>
    </button>
  );
}
