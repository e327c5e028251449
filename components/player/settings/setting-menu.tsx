import { Menu } from '@videojs/react';
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';

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

/** One line of the settings: what is chosen now, and behind it a page with the choices. */
export function SettingMenu({ title, value, choices, onChoose }: SettingMenuProps) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Menu.Root>
      <Menu.Trigger
        className="player-menu-item"
        render={(props) => (
          <div {...props}>
            <span>{title}</span>
            <span className="player-menu-value">
              {chosen?.label}
              <ChevronRight aria-hidden />
            </span>
          </div>
        )}
      />
      <Menu.Content className="player-menu-page">
        <Menu.Item className="player-menu-back">
          <ChevronLeft aria-hidden />
          {title}
        </Menu.Item>
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
      </Menu.Content>
    </Menu.Root>
  );
}
