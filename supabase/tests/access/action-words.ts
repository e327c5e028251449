import { z } from 'zod';
import { type Role, readAccess, type Word } from '@/lib/testing/access/table';
import { ABOVE_CAP } from './beginning';
import type { Outcome } from './next-request';
import { doneBy } from './words';

const formSchema = z.object({
  errors: z.record(z.string(), z.array(z.string()).optional()),
  message: z.string().optional(),
  done: z.string().optional(),
  link: z.string().optional(),
});

/** Fields that say no to who asks, and not to how it was typed. */
const REFUSING = ['code', 'confirmation'];

const pages = readAccess('Pages');

/** What an action's answer comes to. @throws where the example is wrong, or the answer is none that the table knows. */
export function wordForAction(
  outcome: Outcome,
  { role, changed, isDone }: { role: Role; changed: boolean; isDone?: (outcome: Outcome) => boolean },
): Word {
  if (isDone ? isDone(outcome) : changed) return doneBy(role);
  const { result, redirect } = outcome;
  if (redirect !== null) return wordForRedirect(redirect, role);
  const form = formSchema.safeParse(result);
  if (form.success) return wordForForm(form.data, role);
  if (isList(result)) return JSON.stringify(result).includes(ABOVE_CAP.title) ? doneBy(role) : 'within cap';
  if (result === null || (Array.isArray(result) && result.length === 0)) return 'not found';
  return 'refused';
}

function wordForForm({ errors, message, done, link }: z.infer<typeof formSchema>, role: Role): Word {
  if (done !== undefined || link !== undefined) throw new Error(`${role} is told it was done, and nothing changed`);
  const fields = Object.keys(errors);
  if (fields[0] === 'currentPassword') return /is not/.test(String(errors.currentPassword)) ? 'refused' : 'proof';
  if (message || (fields.length > 0 && fields.every((field) => REFUSING.includes(field)))) return 'refused';
  throw new Error(`the example is wrong: ${JSON.stringify(errors)}`);
}

/** Sent to a page that says why; what it is to the role that asks, its own row says. */
function wordForRedirect(address: string, role: Role): Word {
  const { pathname } = new URL(address, 'http://tonight.localhost');
  if (pathname.startsWith('/sign-in')) return 'sign in';
  if (pathname === '/settings/confirm') return 'proof';
  if (/^\/profiles\/./.test(pathname)) return 'PIN';
  if (pathname === '/profiles') return 'onwards';
  const word = pages.get(pathname)?.[role];
  return word === undefined || word === 'yes' || word === 'own' ? 'refused' : word;
}

function isList(result: unknown): boolean {
  return typeof result === 'object' && result !== null && !Array.isArray(result) && 'props' in result;
}
