import type postgres from 'postgres';

/** Who asks, before every question of the gateway, and what `straight.ts` asks. Neither names a table that a migration could change. */
const AGAIN = /^select (?:set_config\(|"public"\."\w+"\(\$1\) as answer$)/i;

/**
 * postgres.js asks the server first what a statement's parameters are, and has it parse the statement anew, each time. What is asked again and
 * again is prepared once on its connection, and takes one way there and back.
 *
 * Not through a pooler, which may hand the next transaction to another connection of the server, where nothing is prepared.
 */
export function preparingOnce(reserved: postgres.ReservedSql): postgres.ReservedSql {
  const { unsafe } = reserved;
  const asked: typeof unsafe = (sql, parameters, options) =>
    unsafe(sql, parameters, AGAIN.test(sql) ? { ...options, prepare: true } : options);
  return Object.assign(reserved, { unsafe: asked });
}
