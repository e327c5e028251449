import { format } from 'node:util';
import type { Logger } from 'pino';
import type { ServerEnvironment } from '../../lib/env/server.ts';
import type { Part } from '../../lib/process/part.ts';
import { printer } from '../../lib/process/print.ts';
import { requestId } from '../../lib/process/request-id.ts';
import { withoutSecrets } from './without-secrets.ts';

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;
const ORDER = ['debug', 'info', 'warn', 'error'];
type Method = keyof typeof LEVELS;
type Level = (typeof LEVELS)[Method];

/** One request that was answered, for who reads the log by a program. */
export interface Answered {
  method: string;
  route: string;
  status: number;
  milliseconds: number;
}

let log: Logger | undefined;

/**
 * From now on everything that this process says has a level, its part, and the request it belongs to, as one line of JSON where
 * LOG_FORMAT asks for that; and whatever it is, no secret and no person's address is in it.
 */
export async function logStructured(
  { logFormat, logLevel }: Pick<ServerEnvironment, 'logFormat' | 'logLevel'>,
  part: Part,
): Promise<void> {
  if (logFormat === 'json') {
    const { pino } = await import('pino');
    log = pino({
      level: logLevel,
      base: { part },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ requestId: requestId() }),
    });
    printer.put((text) => void log?.info({ printed: text }, 'Printed, not sent'));
  }
  for (const [method, level] of Object.entries(LEVELS) as [Method, Level][]) {
    const print = console[method].bind(console);
    const isShown = ORDER.indexOf(level) >= ORDER.indexOf(logLevel);
    console[method] = (...said: unknown[]) => {
      if (log) log[level](detailsOf(said), withoutSecrets(format(...said.map(inShort))));
      else if (isShown) print(withoutSecrets(format(...said)));
    };
  }
}

/** Programs read them; what goes wrong is logged for people where it does. */
export function logAnswered({ method, route, status, milliseconds }: Answered, isNoteworthy: boolean): void {
  if (!log) return;
  const level = status >= 500 ? 'warn' : isNoteworthy ? 'info' : 'debug';
  log[level]({ method, route, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'Answered');
}

function detailsOf(said: unknown[]): object {
  const error = said.find((one) => one instanceof Error);
  return error ? { error: { type: error.name, stack: withoutSecrets(error.stack ?? '') } } : {};
}

/** Its stack stands beside. */
function inShort(one: unknown): unknown {
  return one instanceof Error ? one.message : one;
}
