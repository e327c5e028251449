import { onePerProcess } from './one-per-process.ts';

/**
 * For what has to reach who runs Tonight word by word, such as a code that nothing else brings them. All else is
 * logged, which holds no code and no person's address.
 */
export const printer = onePerProcess('printer', () => (text: string) => void process.stdout.write(`${text}\n`));
