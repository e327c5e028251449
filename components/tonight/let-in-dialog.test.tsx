import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LetInDialog } from '@/components/tonight/let-in-dialog';
import { ApiError } from '@/lib/http/call-api';
import { draw } from '@/lib/testing/components/render';
import { later } from '@/lib/testing/components/server';

function ask(letIn: (pin: string) => Promise<void>) {
  const onClose = vi.fn();
  return { onClose, ...draw(<LetInDialog name="Jonas" letIn={letIn} onClose={onClose} />) };
}

it('begins in the field, waits for the answer, and closes', async () => {
  const answer = later<void>();
  const letIn = vi.fn(() => answer.promise);
  const { user, onClose } = ask(letIn);
  expect(document.activeElement).toBe(screen.getByLabelText('PIN'));
  await user.keyboard(' 1234 {Enter}');
  expect(letIn.mock.calls).toEqual([['1234']]);
  expect(screen.getByRole('button', { name: 'One moment…' }).getAttribute('aria-disabled')).toBe('true');
  await act(async () => answer.resolve());
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

it.each([
  ['the server’s words', new ApiError(403, 'wrong-pin', 'That is not the PIN.'), 'That is not the PIN.'],
  ['words of its own', new Error('boom'), 'That did not work. Try again.'],
])('says %s beside the field, and stays', async (_, error, words) => {
  const { user, onClose } = ask(() => Promise.reject(error));
  await user.keyboard('0000{Enter}');
  await screen.findByText(words);
  const field = screen.getByLabelText('PIN');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words);
  expect(onClose).not.toHaveBeenCalled();
});
