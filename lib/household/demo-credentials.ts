import { createHmac } from 'node:crypto';

const DEMO_EMAIL = 'demo@tonight.example';

/** Everyone who explores the demo is this account: what would lock the others out is not for it. */
export function isDemoAccount({ email }: { email: string | null }): boolean {
  return email === DEMO_EMAIL;
}

/** The demo account's password follows from this installation's secret, so that nobody outside can know it. */
export function demoCredentials(secretKey: string): { email: string; password: string } {
  return {
    email: DEMO_EMAIL,
    password: createHmac('sha256', secretKey).update('demo household').digest('hex'),
  };
}
