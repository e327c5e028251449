import { Menu } from '@videojs/react';
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Choice {
  value: string;
  label: string;
  /** It was chosen, and did not come. */
  isLost?: boolean;
}

interface SettingMenuProps {
  title: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}

/** Lines of the settings that belong together. */
export function SettingSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu.Group className="player-menu-group" aria-label={label}>
      <div className="player-menu-heading" aria-hidden>
        {label}
      </div>
      {children}
    </Menu.Group>
  );
}

interface SettingLineProps {
  title: string;
  /** What holds now. */
  value: string | undefined;
  /** What the way back from the page says. */
  back: string;
  children: ReactNode;
}

/** One line of the settings, and the page behind it. */
function SettingLine({ title, value, back, children }: SettingLineProps) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className="player-menu-item"
        render={(props) => (
          <div {...props}>
            <span>{title}</span>
            <span className="player-menu-value">
              {value}
              <ChevronRight aria-hidden />
            </span>
          </div>
        )}
      />
      <Menu.Content className="player-menu-page">
        <Menu.Item className="player-menu-back">
          <ChevronLeft aria-hidden />
          {back}
        </Menu.Item>
        {children}
      </Menu.Content>
    </Menu.Root>
  );
}

/** A line with what is chosen now, and a page with the choices. */
export function SettingMenu({ title, value, choices, onChoose }: SettingMenuProps) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <SettingLine title={title} value={chosen?.label} back={title}>
      <Menu.RadioGroup value={value} onValueChange={onChoose} aria-label={title}>
        {choices.map((choice) => (
          <Menu.RadioItem key={choice.value} value={choice.value} className="player-menu-item">
            <span>
              {choice.label}
              {choice.isLost && <small className="player-menu-note">Could not be loaded</small>}
            </span>
            <Menu.ItemIndicator checked={choice.value === value} className="player-menu-check">
              <Check aria-hidden />
            </Menu.ItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </SettingLine>
  );
}

interface StepMenuProps {
  title: string;
  value: string;
  /** @param steps null goes back to none. */
  onStep: (steps: number | null) => void;
}

const STEPS = [
  { steps: -1, label: '0.1 s earlier' },
  { steps: 1, label: '0.1 s later' },
  { steps: -10, label: '1 s earlier' },
  { steps: 10, label: '1 s later' },
  { steps: null, label: 'In time' },
] as const;

/** A line with a page of steps, which stays open: the viewer goes on until it is right. */
export function StepMenu({ title, value, onStep }: StepMenuProps) {
  return (
    <SettingLine title={title} value={value} back={`${title}: ${value}`}>
      {STEPS.map(({ steps, label }) => (
        <Menu.Item
          key={label}
          className="player-menu-item"
          onClick={(event) => {
            event.preventDefault();
            onStep(steps);
          }}
        >
          {label}
        </Menu.Item>
      ))}
    </SettingLine>
  );
}
