import { notFound } from 'next/navigation';
import { connection } from 'next/server';

/**
 * Every address that no page has. Next's own answer is made with the build, so that it has no nonce and its scripts would
 * not run; the pages that are kept need the same words without being made anew.
 */
export default async function Nowhere() {
  await connection();
  notFound();
}
