import { randomUUID } from 'node:crypto';

const ADDRESS = /^demo-[0-9a-f-]{36}@tonight\.example$/;

/** An address for a visitor of the demo that no other has, and to which no mail is ever sent. */
export function demoAddress(): string {
  return `demo-${randomUUID()}@tonight.example`;
}

/** A visitor's account: it has a password that its person does not know, and is gone after a day. */
export function isDemoAccount({ email }: { email: string | null }): boolean {
  return email !== null && ADDRESS.test(email);
}
