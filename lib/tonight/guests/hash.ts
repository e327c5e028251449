import 'server-only';
import { createHmac } from 'node:crypto';
import { supabaseConnection } from '@/lib/supabase/connection';

/**
 * What is kept of a guest's code. A code is short, so that its hash alone could be turned back by trying all: it takes a
 * key as well, which is not in the database.
 */
export async function hashOfCode(code: string): Promise<string> {
  const { secretKey } = await supabaseConnection();
  const key = createHmac('sha256', secretKey).update('hashes codes of guests').digest();
  return createHmac('sha256', key).update(code).digest('hex');
}
