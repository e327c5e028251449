import { z } from 'zod';

/** What turns the direction of all the text behind it, of other people's lines too. The marks that scripts need (U+200E, U+200F) do not. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/;

/** One line that a person writes and others see: a name, mostly. */
export const typedLine = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, { error: missing, abort: true })
    .max(most, `At most ${most} characters.`)
    .refine((text) => isStorable(text) && !TURNS.test(text), {
      error: 'Leave out line breaks and signs that nobody sees.',
      abort: true,
    })
    .refine(isSeen, missing);

/** Whether a column and a line hold it: no line breaks, NUL or other signs of control, and no half letters. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** Whether there is anything to be seen of it. */
function isSeen(text: string): boolean {
  return /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
