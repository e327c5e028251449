'use client';

import { ThemeSwatch } from '@/components/look/theme-swatch';
import { chooseLook, useLook } from '@/components/look/use-look';
import { SwitchRow } from '@/components/ui/switch-row';
import { showTrouble } from '@/components/ui/undo-toast';
import type { Look } from '@/lib/look/look';

const themes = [
  { theme: null, label: 'As the device says', text: 'Light by day and dark by night, where the device does that.' },
  { theme: 'dark', label: 'Dark', text: 'A dark room, where the pictures are the light.' },
  { theme: 'light', label: 'Light', text: 'Dark words on a light ground. What plays stays dark.' },
] as const;

/** Which theme and how much contrast this device shows. Each takes effect at once. */
export function LookForm() {
  const look = useLook();
  function choose(changes: Partial<Look>) {
    if (!chooseLook({ ...look, ...changes })) void showTrouble('This browser keeps nothing, so it stays as it is.');
  }
  return (
    <>
      <h2 id="theme" className="text-row mb-4">
        Theme
      </h2>
      <ul aria-labelledby="theme" className="grid gap-3 sm:grid-cols-3 sm:gap-4">
        {themes.map(({ theme, label, text }) => (
          <li key={label}>
            <button
              type="button"
              aria-pressed={look.theme === theme}
              onClick={() => choose({ theme })}
              className="group/theme flex size-full items-center gap-4 rounded-xl border border-line bg-surface p-3 text-left transition-colors hover:border-edge aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent sm:flex-col sm:items-stretch"
            >
              <ThemeSwatch theme={theme} />
              <span className="sm:px-1 sm:pb-1">
                <span className="block font-medium">{label}</span>
                <span className="mt-1 block text-sm text-muted">{text}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-10 divide-y divide-line border-y border-line">
        <SwitchRow
          label="More contrast"
          text="Stronger words, edges and focus, and calmer pictures behind words. Off, it is as the device says."
          isOn={look.moreContrast}
          onTurn={() => choose({ moreContrast: !look.moreContrast })}
        />
        <SwitchRow
          label="Across the room"
          text="Everything larger, and off the edges that a television cuts. A television with neither mouse nor touch has it by itself."
          isOn={look.isFar}
          onTurn={() => choose({ isFar: !look.isFar })}
        />
      </div>
    </>
  );
}
