import 'server-only';
import { dictionary } from '@zxcvbn-ts/language-common';

/** zxcvbn's list of leaked passwords by how often they were seen: some fifty thousand, in lower case. */
let common: Set<string> | undefined;

export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary['passwords-common'].map((each) => each.toLowerCase()));
  return common.has(password.toLowerCase());
}
