import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleScreen } from '@/components/gallery/examples';
import { ScreenCards } from '@/components/screens/screen-cards';
import type { Screen } from '@/lib/screens/schema';
import { draw } from '@/lib/testing/components/render';
import { type Asked, problem, serve } from '@/lib/testing/components/server';

const { profileId, screenId } = exampleScreen();
const MAX = { id: '44444444-4444-4444-8444-444444444444', name: 'Max' };
const MAYA = { id: profileId, name: 'Maya' };

function told(changes: Partial<Screen> = {}) {
  return { data: { screen: exampleScreen(changes), agoMs: 0 }, at: performance.now() };
}
const gone = () => ({ data: { gone: screenId }, at: performance.now() });
const show = (...all: ReturnType<typeof told | typeof gone>[]) => <ScreenCards profileId={profileId} told={all} />;
const card = () => screen.queryByRole('complementary');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const commands = (asked: Asked[]) => asked.map(({ body }) => (body as { command: object }).command);

beforeEach(() => localStorage.clear());

describe('the card of another screen', () => {
  it('says what plays on which device and where, and counts on', async () => {
    draw(show(told()));
    expect(card()?.getAttribute('aria-label')).toBe('Playing on Chrome on TV');
    expect(card()?.textContent).toContain('LighthouseS2 E421:10');
    await vi.waitFor(() => expect(card()?.textContent).toContain('21:11'), { timeout: 5_000 });
  });

  it('says with whom, and whose it is', () => {
    const { redraw } = draw(show(told({ people: [MAYA, MAX] })));
    expect(card()?.textContent).toContain('Chrome on TV · with Max');
    redraw(show(told({ people: [MAX], paused: true })));
    expect(card()?.textContent).toContain('Chrome on TV · Max');
    within(card() ?? document.body).getByRole('img', { name: 'Paused at' });
  });

  it('goes on here at the second at which the other screen has stopped', async () => {
    const asked = serve(() => Response.json({ position: 1273.44, paused: true }));
    const { user, router } = draw(show(told()));
    await user.click(button('Watch here'));
    await vi.waitFor(() => expect(router.push).toHaveBeenCalledWith('/watch/tv/7/2/4?t=1273.4'));
    expect(asked).toMatchObject([
      { method: 'POST', path: `/api/screens/${screenId}/commands`, body: { profileId, command: { do: 'hand-over' } } },
    ]);
  });

  it('goes on together with those who watch there', async () => {
    serve(() => Response.json({ position: 10, paused: true }));
    const { user, router } = draw(show(told({ people: [MAYA, MAX] })));
    await user.click(button('Watch here'));
    await vi.waitFor(() => expect(router.push).toHaveBeenCalledWith(`/watch/tv/7/2/4?t=10&with=${MAYA.id},${MAX.id}`));
  });

  it.each([
    ['is gone', 404, 'Nothing plays there any more.'],
    ['does not answer', 504, 'Chrome on TV did not answer.'],
  ])('says so where the other screen %s, and goes on here all the same when asked', async (_, status, words) => {
    serve(() => problem(status, 'no-answer', words));
    const { user, router } = draw(show(told({ paused: true })));
    await user.click(button('Watch here'));
    expect((await screen.findByRole('alert')).textContent).toBe(words);
    expect(router.push).not.toHaveBeenCalled();
    await user.click(button('From 21:10'));
    expect(router.push).toHaveBeenCalledWith('/watch/tv/7/2/4?t=1270');
  });

  it.each(['before', 'after'])(
    'stays with its words where the other screen is gone %s it was answered',
    async (when) => {
      const answer = Promise.withResolvers<Response>();
      serve(() => answer.promise);
      const { user, router, redraw } = draw(show(told({ paused: true })));
      await user.click(button('Watch here'));
      if (when === 'before') redraw(show(told({ paused: true }), gone()));
      answer.resolve(problem(404, 'no-answer', 'Nothing plays there any more.'));
      expect((await screen.findByRole('alert')).textContent).toBe('Nothing plays there any more.');
      redraw(show(told({ paused: true }), gone()));
      await user.click(button('From 21:10'));
      expect(router.push).toHaveBeenCalledWith('/watch/tv/7/2/4?t=1270');
      expect(card()).toBeNull();
    },
  );

  it('leaves a screen that is not to be driven alone', async () => {
    const asked = serve(() => Response.json({}));
    const { user, router } = draw(show(told({ driven: false, paused: true })));
    expect(screen.queryByRole('button', { name: 'Remote' })).toBeNull();
    await user.click(button('Watch here'));
    expect([asked, router.push.mock.calls]).toEqual([[], [['/watch/tv/7/2/4?t=1270']]]);
  });

  it('goes with the screen, or when somebody here says that it is not theirs', async () => {
    const { user, redraw, unmount } = draw(show(told()));
    redraw(show(told(), gone()));
    expect(card()).toBeNull();
    redraw(show(told()));
    await user.click(button(/^Not me/));
    expect(card()).toBeNull();
    unmount();
    draw(show(told()));
    expect(card()).toBeNull();
  });
});

describe('the remote', () => {
  async function inHand(changes: Partial<Screen> = {}, answer = () => Response.json({ position: 1270, paused: true })) {
    const asked = serve(answer);
    const drawn = draw(show(told(changes)));
    await drawn.user.click(button('Remote'));
    await screen.findByRole('dialog', { name: 'Chrome on TV' });
    return { ...drawn, asked };
  }

  it('does what the other screen’s own controls do', async () => {
    const { user, asked, redraw } = await inHand();
    for (const name of ['Pause', 'Back 10 seconds', 'Forward 10 seconds', 'Captions', 'Next episode']) {
      await user.click(button(name));
    }
    expect(commands(asked)).toEqual([
      { do: 'pause' },
      { do: 'skip', seconds: -10 },
      { do: 'skip', seconds: 10 },
      { do: 'captions', on: true },
      { do: 'next' },
    ]);
    redraw(show(told({ paused: true, captions: true })));
    await user.click(button('Play'));
    expect(button('Captions').getAttribute('aria-pressed')).toBe('true');
    expect(commands(asked).at(-1)).toEqual({ do: 'play' });
  });

  it('offers no captions and no next episode where there are none', async () => {
    await inHand({ captions: null, hasNext: false });
    expect(screen.queryByRole('button', { name: 'Captions' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Next episode' })).toBeNull();
  });

  it('says in words that the other screen did not answer', async () => {
    const { user } = await inHand({}, () => problem(504, 'no-answer', 'Chrome on TV did not answer.'));
    await user.click(button('Pause'));
    await screen.findByText('Chrome on TV did not answer.');
  });

  it('says that nothing plays there any more', async () => {
    const { user, redraw } = await inHand();
    redraw(show(told(), gone()));
    expect(screen.getByRole('status').textContent).toContain('Nothing plays there any more');
    await act(() => user.click(screen.getAllByRole('button', { name: 'Close' })[0] ?? expect.fail('no way out')));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
