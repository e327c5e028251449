import { z } from 'zod';

/** One line that a person writes and others see: a name, mostly. */
export const typedLine = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `At most ${most} characters.`)
    .refine(isStorable, 'Leave out line breaks and signs that nobody sees.')
    .refine(isSeen, missing);

/** Whether a column and a line hold it: no line breaks, NUL or other signs of control, and no half letters. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** Whether there is anything to be seen of it. */
function isSeen(text: string): boolean {
  return /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
