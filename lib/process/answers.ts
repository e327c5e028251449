import { onePerProcess } from './one-per-process.ts';

/** What a front answers its pages, by the name of the question. */
const answers = onePerProcess('answers', () => new Map<string, (given: never) => unknown>());

export function answerPages<Given>(question: string, answer: (given: Given) => unknown): void {
  answers.get().set(question, answer);
}

/** @throws what the answer throws; an error where there is no such question. */
export async function answerTo(question: string, given: unknown): Promise<unknown> {
  const answer = answers.get().get(question);
  if (!answer) throw new Error(`Nobody answers ${question}`);
  return answer(given as never);
}
