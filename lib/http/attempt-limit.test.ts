import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { takeAttempt } from './attempt-limit';

let last = 0;
const someAddress = () => `198.51.100.${++last}`;

async function takenOf(count: number, attempt: () => ReturnType<typeof takeAttempt>): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: count }, attempt));
  return verdicts.filter(({ kind }) => kind === 'taken').length;
}

describe('takeAttempt', () => {
  it('counts what is about one account, from wherever it comes and however it is spelled', async () => {
    const email = `${randomUUID()}@example.org`;
    const spellings = [email, email.toUpperCase(), ` ${email}`];
    let index = 0;
    const attempt = () => takeAttempt('sign-in', { address: someAddress(), email: spellings[index++ % 3] });
    expect(await takenOf(20, attempt)).toBe(8);
  });

  it('counts what comes from one address, about whomever it is', async () => {
    const address = someAddress();
    const attempt = () => takeAttempt('sign-in', { address, email: `${randomUUID()}@example.org` });
    expect(await takenOf(60, attempt)).toBe(48);
    expect(await takeAttempt('sign-in', { address })).toMatchObject({ kind: 'wait', seconds: 300 });
    expect((await takeAttempt('mail', { address })).kind).toBe('taken');
  });

  it('gives back what was no guess', async () => {
    const who = { address: someAddress(), email: `${randomUUID()}@example.org` };
    for (let time = 0; time < 100; time += 1) {
      const verdict = await takeAttempt('code', who);
      if (verdict.kind === 'taken') await verdict.giveBack();
    }
    expect(await takenOf(20, () => takeAttempt('code', who))).toBe(6);
  });

  it('keeps nobody at the machine itself from having many accounts', async () => {
    const attempt = () => takeAttempt('sign-up', { address: '127.0.0.1', email: `${randomUUID()}@example.org` });
    expect(await takenOf(100, attempt)).toBe(100);
  });
});
