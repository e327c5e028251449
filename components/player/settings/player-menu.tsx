import { Menu } from '@videojs/react';
import { type ReactNode, useRef } from 'react';

interface PlayerMenuProps {
  label: string;
  icon: ReactNode;
  children: ReactNode;
}

/**
 * A button of the player with its menu. A menu that closes takes some moments to go, and a page of it that has just closed
 * hands the focus on to the one before: until both are gone they would keep the keys. So from the moment the viewer closes it
 * the menu takes no focus, and the button has it.
 */
export function PlayerMenu({ label, icon, children }: PlayerMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root
      side="top"
      align="end"
      boundary="container"
      onOpenChange={(isOpen, { reason }) => {
        const focused = document.activeElement;
        const isOurs = !focused || focused === document.body || menu.current?.contains(focused);
        if (menu.current) menu.current.inert = !isOpen;
        // A press beside it chooses another place for the focus, and controls that hide want none.
        const isToldTo = !isOpen && (reason === 'escape' || reason === 'click');
        if (isToldTo && isOurs) button.current?.focus({ preventScroll: true });
      }}
    >
      <Menu.Trigger
        ref={button}
        render={(trigger) => (
          <button
            type="button"
            {...trigger}
            // Letters find lines in an open menu; of one that is on its way out they are the player's.
            onKeyDownCapture={trigger['aria-expanded'] === 'true' ? trigger.onKeyDownCapture : undefined}
            className="player-button"
            aria-label={label}
          >
            {icon}
          </button>
        )}
      />
      <Menu.Popup ref={menu} className="player-menu">
        <Menu.Content className="player-menu-page" aria-label={label}>
          {children}
        </Menu.Content>
      </Menu.Popup>
    </Menu.Root>
  );
}
