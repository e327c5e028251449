import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CredentialsForm } from '@/components/household/credentials-form';
import { NewPinForm } from '@/components/household/new-pin-form';
import { PinForm } from '@/components/household/pin-form';
import { PreferenceSwitches } from '@/components/household/preference-switches';
import { ProfileForm } from '@/components/household/profile-form';
import { ProfileManager } from '@/components/household/profile-manager';
import type { FormState } from '@/lib/household/form-state';
import { beside, complaint } from '@/lib/household/form-state';
import { draw } from '@/lib/testing/components/render';
import { later, problem, serve } from '@/lib/testing/components/server';

type Action = (state: FormState | null, form: FormData) => Promise<FormState>;

const fields = [
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'email', first: true },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password', hint: 'Ten characters.' },
] as const;
const words = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? null;

describe('CredentialsForm', () => {
  const form = (action: Action) =>
    draw(<CredentialsForm action={action} fields={fields} submit="Sign in" next="/home" hidden={{ code: 'c' }} />);

  it('has the focus, and sends what was typed with where to go on', async () => {
    const sent: Record<string, unknown>[] = [];
    const answer = later<FormState>();
    const { user } = form((_, data) => {
      sent.push(Object.fromEntries(data));
      return answer.promise;
    });
    expect(document.activeElement).toBe(screen.getByLabelText('Email'));
    await user.keyboard('maya@example.org');
    await user.type(screen.getByLabelText('Password'), 'secret');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(sent).toEqual([{ email: 'maya@example.org', password: 'secret', next: '/home', code: 'c' }]);
    expect(screen.getByRole('button', { name: 'One moment…' }).getAttribute('aria-disabled')).toBe('true');
    await act(async () => answer.resolve({ values: {}, errors: {}, done: 'Welcome back.' }));
    expect((await screen.findByRole('status')).textContent).toBe('Welcome back.');
  });

  it('says beside a field what is wrong with it, in place of its hint, and keeps what was typed', async () => {
    const { user } = form(async (_, data) => beside(data, 'password', 'Too short.'));
    expect(words(screen.getByLabelText('Password'))).toBe('Ten characters.');
    await user.keyboard('maya@example.org{Enter}');
    await screen.findByText('Too short.');
    expect(words(screen.getByLabelText('Password'))).toBe('Too short.');
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('maya@example.org');
    expect(screen.getByLabelText('Email').getAttribute('aria-invalid')).toBeNull();
  });

  it.each([
    ['what is wrong with the whole', async (_: unknown, data: FormData) => complaint(data, 'Too often.'), 'Too often.'],
    [
      'that it did not arrive',
      () => Promise.reject(new TypeError('offline')),
      'That did not arrive. Try again in a moment.',
    ],
  ])('says %s', async (_, action, message) => {
    const { user } = form(action);
    await user.keyboard('maya@example.org{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('maya@example.org');
  });

  it('asks for the account’s password once that is found to be needed', async () => {
    const { user } = form(async (_, data) => beside(data, 'currentPassword', 'Confirm that it is you.'));
    expect(screen.queryByLabelText('The account’s password')).toBeNull();
    await user.keyboard('{Enter}');
    expect(words(await screen.findByLabelText('The account’s password'))).toBe('Confirm that it is you.');
  });
});

it('empties a PIN that was wrong', async () => {
  const action: Action = async (_, data) => beside(data, 'pin', `${data.get('profileId')} has another.`);
  const { user } = draw(<PinForm action={action} hidden={{ profileId: 'p' }} submit="Come in" />);
  await user.keyboard('0000{Enter}');
  await screen.findByText('p has another.');
  expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe('');
});

it.each([
  [true, ['Change the PIN', 'Remove the PIN'], 'New PIN'],
  [false, ['Set the PIN'], 'PIN'],
])('sets, changes or removes a PIN; there is one: %s', async (isSet, buttons, label) => {
  const sent: Record<string, unknown>[] = [];
  const action: Action = async (_, data) => {
    sent.push(Object.fromEntries(data));
    return { values: {}, errors: {} };
  };
  const { user } = draw(<NewPinForm action={action} profileId="p" isSet={isSet} />);
  screen.getByLabelText(label);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
  await user.click(screen.getByRole('button', { name: buttons.at(-1) }));
  await waitFor(() => expect(sent).toMatchObject([isSet ? { remove: 'yes', profileId: 'p' } : { profileId: 'p' }]));
});

describe('ProfileForm', () => {
  const regions = [
    ['US', 'United States'],
    ['JP', 'Japan'],
    ['AQ', 'Antarctica'],
  ] as const;
  const form = (action: Action = async () => ({ values: {}, errors: {} })) =>
    draw(<ProfileForm action={action} profile={null} regions={regions} timeZones={[['UTC', 'UTC']]} />);

  it('sends the picture and the colour that were picked', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = form(async (_, data) => {
      sent.push(Object.fromEntries(data));
      return { values: {}, errors: {} };
    });
    const [, second] = screen.getByRole('group', { name: 'Picture' }).querySelectorAll('button');
    await user.click(second as HTMLElement);
    expect(second?.getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Add the profile' }));
    await waitFor(() => expect(sent).toMatchObject([{ avatar: second?.getAttribute('aria-label') }]));
  });

  it('offers regions without certifications only where there is no cap, and says why not', async () => {
    const { user } = form();
    const offered = async () => {
      await user.click(screen.getByRole('button', { name: /^Region/ }));
      const names = regions.map(([, name]) => name);
      const found = names.filter((name) => screen.queryByRole('button', { name }) !== null);
      await user.keyboard('{Escape}');
      return found;
    };
    expect(await offered()).toContain('Antarctica');
    await user.click(screen.getByRole('button', { name: /^May watch/ }));
    await user.click(screen.getByRole('button', { name: /12/ }));
    expect(await offered()).not.toContain('Antarctica');
    expect(words(screen.getByRole('button', { name: /^Region/ }))).toMatch(/^Not offered with a cap.*Antarctica/);
  });
});

describe('PreferenceSwitches', () => {
  it.each([
    ['stays where it was kept', async () => true, true],
    ['turns back where it was refused', async () => false, false],
    ['turns back where nobody answered', () => Promise.reject(new TypeError('offline')), false],
  ])('a switch turns at once, and %s', async (_, change, kept) => {
    const asked = vi.fn(change);
    const { user } = draw(
      <PreferenceSwitches
        profileId="p"
        initial={{ autoplay: true, captions: false, spoilers: false }}
        change={asked}
      />,
    );
    await user.click(screen.getByRole('switch', { name: /^Captions on/ }));
    expect(asked.mock.calls).toEqual([[{ captions: true }]]);
    await waitFor(() =>
      expect(screen.getByRole('switch', { name: /^Captions on/ }).getAttribute('aria-checked')).toBe(String(kept)),
    );
    if (!kept) await screen.findByText('That could not be kept. Try again in a moment.');
  });
});

describe('ProfileManager', () => {
  const line = (id: string, name: string) => ({
    id,
    name,
    avatar: 'moon',
    color: 'amber',
    ratingCap: null,
    hasPin: false,
  });
  const manage = () => draw(<ProfileManager initial={[line('a', 'Ada'), line('b', 'Ben')]} />);
  const names = () => screen.getAllByRole('link').map((one) => one.getAttribute('aria-label')?.slice('Change '.length));

  it('orders at once, and back with the server’s words', async () => {
    const answer = later<Response>();
    serve(() => answer.promise);
    const { user } = manage();
    await user.click(screen.getByRole('button', { name: 'Move Ben up' }));
    expect(names()).toEqual(['Ben', 'Ada']);
    await act(async () => answer.resolve(problem(503, 'unavailable', 'In a moment.')));
    await screen.findByText('In a moment.');
    expect(names()).toEqual(['Ada', 'Ben']);
  });

  it('deletes, and brings back', async () => {
    const asked = serve(({ method }) =>
      method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({}),
    );
    const { user } = manage();
    await user.click(screen.getByRole('button', { name: 'Delete Ada' }));
    await screen.findByText('Ada is deleted');
    expect(names()).toEqual(['Ben']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toEqual(['Ada', 'Ben']));
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /api/profiles/a',
      'POST /api/profiles/a/restore',
    ]);
  });

  it('goes to where the account is proved, where that is what is missing', async () => {
    serve(() => problem(403, 'proof-needed', 'Prove it.'));
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    const { user } = manage();
    await user.click(screen.getByRole('button', { name: 'Delete Ada' }));
    await screen.findByText('Confirm that it is you first.');
    expect([assign.mock.calls, names()]).toEqual([[['/settings/confirm?next=/settings/profiles']], ['Ada', 'Ben']]);
    assign.mockRestore();
  });
});
