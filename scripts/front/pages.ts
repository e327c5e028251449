import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { noticedProxyTroubles } from '../../lib/http/proxy-trouble.ts';
import { answerTo } from '../../lib/process/answers.ts';
import { count } from '../../lib/process/counts.ts';
import type { Line } from '../../lib/process/front.ts';
import { joinWire } from '../../lib/process/other-processes.ts';
import { OWN_HEADER, PAGES_METRICS } from '../answer.ts';
import { allocatorToTell } from '../own-memory.mjs';
import { StartError } from '../start-checks.ts';
import { askToWait } from '../waiting-room.ts';
import { heardByPages } from './heard-by-pages.ts';
import { passOn } from './pass-on.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** One that lived as long did not die of how it starts. */
const LIVED_MS = 60_000;
/** What it compiled at one start it reads at the next, as the front does (`start.mjs`). */
const COMPILED = path.join(import.meta.dirname, '../../.next/cache/start');
/** How long it may take to write what it has accepted. */
const LAST_WORDS_MS = 5_000;

/** Next, in a process of its own, which is started again whenever it ends. */
export class Pages {
  readonly #ownValue: string;
  #child: ChildProcess | null = null;
  #reached: { port: number; agent: Agent } | null = null;
  #stopping = false;

  /** @param ownValue see `answer.ts`. */
  constructor(ownValue: string) {
    this.#ownValue = ownValue;
  }

  /** Resolves when pages are answered. @throws StartError when it ends before; it has said why. */
  async start(): Promise<void> {
    const child = this.#fork();
    const died = once(child, 'exit').then(() => {
      if (!this.#reached) throw new StartError('Tonight could not start: its pages ended before they were ready.');
    });
    await Promise.race([this.#listening(child), died]);
    died.catch(() => undefined);
    void this.#keep(child, performance.now());
  }

  get areReady(): boolean {
    return this.#reached !== null;
  }

  /** What they tell of themselves; nothing while they are away. */
  async metrics(): Promise<MetricObjectWithValues<MetricValue<string>>[]> {
    if (!this.#reached) return [];
    const headers = { [OWN_HEADER]: this.#ownValue };
    const address = `http://127.0.0.1:${this.#reached.port}${PAGES_METRICS}`;
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(2000) });
    return (await answer.json()) as MetricObjectWithValues<MetricValue<string>>[];
  }

  /** Has the pages answer, or asks to wait while they are away. */
  passOn(request: IncomingMessage, response: ServerResponse): void {
    if (this.#reached) passOn(request, response, this.#reached);
    else askToWait(request, response);
  }

  /** Has it finish what it does, and end. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    this.#say(child, { kind: 'stop' });
    const killed = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS_MS);
    await ended;
    clearTimeout(killed);
  }

  /** Starts it again and again, with longer pauses while it does not live. */
  async #keep(first: ChildProcess, startedAt: number): Promise<void> {
    let [child, started, pause] = [first, startedAt, FIRST_PAUSE_MS];
    for (;;) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      this.#reached?.agent.destroy();
      this.#reached = null;
      if (this.#stopping) return;
      if (performance.now() - started > LIVED_MS) pause = FIRST_PAUSE_MS;
      count('pages', 'restarted');
      console.error(
        `The pages ended (${child.signalCode ?? child.exitCode}) and are started again; what is watched is kept meanwhile.`,
      );
      await sleep(pause, undefined, { ref: false });
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (this.#stopping) return;
      child = this.#fork();
      started = performance.now();
      void this.#listening(child);
    }
  }

  #fork(): ChildProcess {
    const environment = allocatorToTell(process.platform, process.env) ?? process.env;
    const child = fork(path.join(import.meta.dirname, 'pages-process.ts'), {
      env: { NODE_COMPILE_CACHE: COMPILED, ...environment, TONIGHT_PART: 'pages' },
      execArgv: process.execArgv,
    });
    this.#child = child;
    const { take, leave } = joinWire({
      wants: heardByPages,
      send: (told) => this.#say(child, { kind: 'told', told }),
    });
    child.on('message', (line: Line) => {
      if (line.kind === 'told') take(line.told);
      if (line.kind === 'ask') void this.#answer(child, line);
    });
    child.once('exit', leave);
    for (const said of noticedProxyTroubles())
      this.#say(child, { kind: 'told', told: { topic: 'proxy-trouble', said } });
    return child;
  }

  #listening(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      child.on('message', (line: Line) => {
        if (line.kind !== 'listening') return;
        this.#reached = { port: line.port, agent: new Agent({ keepAlive: true }) };
        resolve();
      });
    });
  }

  async #answer(child: ChildProcess, { id, question, given }: Line & { kind: 'ask' }): Promise<void> {
    try {
      const answer = question === 'own-value' ? this.#ownValue : await answerTo(question, given);
      this.#say(child, { kind: 'answer', id, answer });
    } catch (error) {
      this.#say(child, { kind: 'answer', id, error: (error as Error).message });
    }
  }

  /** Nothing, to one that is gone. */
  #say(child: ChildProcess, line: Line): void {
    if (child.connected) child.send(line, () => undefined);
  }
}
