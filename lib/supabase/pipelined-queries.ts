import { messages, type PGlite, protocol, type Results } from '@electric-sql/pglite';

const { serialize } = protocol;
const DESCRIBE_AND_RUN = [serialize.describe({ type: 'P' }), serialize.execute({}), serialize.sync()];

type Plain = string | number | bigint | boolean | null | undefined;

/**
 * What the gateway says around every request: where a transaction begins and ends, who asks. It names no table, so that
 * no migration can make a prepared one wrong.
 */
const SAID_EVERY_TIME = /^(begin|commit|rollback)$|^select set_config\(/i;

/**
 * PGlite asks the database six times for one query (parse, describe, bind, describe, execute, sync), and copies its
 * three hundred column parsers before it reads the answer. The gateway makes a dozen queries of every request, so that
 * those were most of what a request cost. Here the six go in one, and what is said every time is parsed once; what is
 * answered is the same.
 *
 * Only the question about parameter types is left out: what is a plain value is text on the wire whatever its type.
 * Queries with other parameters go the way they did.
 */
export function pipelineQueries(driver: PGlite): void {
  const query = driver.query.bind(driver);
  const prepared = new Map<string, string>();
  driver.query = async <Row>(sql: string, parameters: unknown[] = [], options?: Parameters<PGlite['query']>[2]) => {
    if (options || !parameters.every(isPlain)) return query<Row>(sql, parameters, options);
    await driver.waitReady;
    return driver._runExclusiveTransaction(() =>
      driver._runExclusiveQuery(async () => {
        const known = prepared.get(sql);
        const name = known ?? (SAID_EVERY_TIME.test(sql) ? `said_${prepared.size}` : '');
        const asked = joined([
          ...(known ? [] : [serialize.parse({ text: sql, name })]),
          serialize.bind({ statement: name, values: parameters.map(toText) }),
          ...DESCRIBE_AND_RUN,
        ]);
        const answer = await driver.execProtocolStream(asked, {});
        if (name) prepared.set(sql, name);
        return readResults<Row>(answer, driver);
      }),
    );
  };
}

function isPlain(value: unknown): value is Plain {
  return value === null || typeof value !== 'object';
}

function toText(value: Plain): string | null {
  return value === null || value === undefined ? null : String(value);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function readResults<Row>(answer: messages.BackendMessage[], driver: PGlite): Results<Row> {
  const results: Results<Row> = { rows: [], fields: [], affectedRows: 0 };
  for (const message of answer) {
    if (message instanceof messages.RowDescriptionMessage) {
      results.fields = message.fields.map(({ name, dataTypeID }) => ({ name, dataTypeID }));
    } else if (message instanceof messages.DataRowMessage) {
      const row = message.fields.map((text, index) => {
        const field = results.fields[index];
        if (text === null || !field) return [field?.name, null];
        const parser = driver.parsers[field.dataTypeID];
        return [field.name, parser ? parser(text, field.dataTypeID) : text];
      });
      results.rows.push(Object.fromEntries(row) as Row);
    } else if (message instanceof messages.CommandCompleteMessage) {
      results.affectedRows = affectedRows(message.text);
    }
  }
  return results;
}

/** The last word of what a finished command says of itself: `INSERT 0 3`, `UPDATE 2`; 0 for one that changes nothing. */
function affectedRows(said: string): number {
  return /^(INSERT|UPDATE|DELETE|COPY|MERGE)\b/.test(said) ? Number(said.split(' ').at(-1)) : 0;
}
