import { createHmac } from 'node:crypto';

/** The demo account's password follows from this installation's secret, so that nobody outside can know it. */
export function demoCredentials(secretKey: string): { email: string; password: string } {
  return {
    email: 'demo@tonight.example',
    password: createHmac('sha256', secretKey).update('demo household').digest('hex'),
  };
}
