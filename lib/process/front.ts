import { onePerProcess } from './one-per-process.ts';
import { joinWire, type Told } from './other-processes.ts';
import { partOfProcess } from './part.ts';

/*
 * The pages' side of the line to their front (`scripts/front/pages.ts`), which is Node's own channel to a child. What there
 * is once in an installation, such as counts and mail, is the front's, and asked for here.
 */

/** What goes over the line, in both directions. */
export type Line =
  | { kind: 'told'; told: Told }
  | { kind: 'ask'; id: number; question: string; given: unknown }
  | { kind: 'answer'; id: number; answer?: unknown; error?: string }
  | { kind: 'listening'; port: number }
  | { kind: 'stop' };

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Front {
  ask(question: string, given: unknown): Promise<unknown>;
}

const front = onePerProcess('front', (): Front | null => (partOfProcess() === 'pages' ? lineToFront() : null));

/** Whether a front stands before this process and does what there is to be done once. */
export function hasFront(): boolean {
  return front.get() !== null;
}

/** @throws an error with the front's words; and outside of a front's pages. */
export async function askFront<Answer>(question: string, given: unknown = null): Promise<Answer> {
  const line = front.get();
  if (!line) throw new Error(`No front is there to ask: ${question}`);
  return (await line.ask(question, given)) as Answer;
}

function lineToFront(): Front {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  // A front that is gone hears nothing: the pages end with it (`scripts/front/pages-process.ts`), and have nothing to say of that.
  const send = (line: Line) => void process.send?.(line, () => undefined);
  const { take } = joinWire({ wants: () => true, send: (told) => send({ kind: 'told', told }) });
  process.on('message', (line: Line) => {
    if (line.kind === 'told') take(line.told);
    if (line.kind !== 'answer') return;
    const { resolve, reject } = waiting.get(line.id) ?? {};
    waiting.delete(line.id);
    if (line.error === undefined) resolve?.(line.answer);
    else reject?.(new Error(line.error));
  });
  return {
    ask: (question, given) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send({ kind: 'ask', id: last, question, given });
      }),
  };
}
