import 'server-only';
import { serverEnvironment } from '@/lib/env/server';

/**
 * Whether `OPERATORS` names an address. Such an address has its account already, or gets none by signing up: the first stranger
 * to sign up with it would be the operator.
 */
export function isOperatorAddress(email: string): boolean {
  return serverEnvironment().operators.includes(email.trim().toLowerCase());
}
