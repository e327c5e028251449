import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlayerMenu } from '@/components/player/settings/player-menu';
import { SettingMenu } from '@/components/player/settings/setting-menu';
import { draw } from '@/lib/testing/components/render';

const CHOICES = [
  { value: 'off', label: 'Off' },
  { value: 'on', label: 'On' },
];

async function openMenu() {
  const drawn = draw(
    <PlayerMenu label="Settings" icon={null}>
      <SettingMenu title="Timer" value="off" choices={CHOICES} onChoose={() => undefined} />
    </PlayerMenu>,
  );
  const button = screen.getByRole('button', { name: 'Settings' });
  await drawn.user.click(button);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('TimerOff'));
  return { ...drawn, button };
}

/** The very next key, before anything else happens. */
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

it('gives the focus back the moment it is told to close, so that the next key is the player’s', async () => {
  const { button } = await openMenu();
  press('Escape');
  expect(document.activeElement).toBe(button);
  expect(press('k'), 'the menu takes no letter any more').toBe(true);
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(button);
});

it('does so right after a choice as well, whose page is still on its way back', async () => {
  const { button } = await openMenu();
  press('Enter');
  const choice = await screen.findByRole('menuitemradio', { name: 'On' });
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toMatch(/^menuitem/));
  fireEvent.click(choice);
  // Nothing has the focus between two pages.
  (document.activeElement as HTMLElement).blur();
  press('Escape');
  expect(press('k')).toBe(true);
  const held = new Set<Element | null>();
  const note = () => held.add(document.activeElement);
  document.addEventListener('focusin', note);
  note();
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  document.removeEventListener('focusin', note);
  expect([...held]).toEqual([button]);
});
