/**
 * `npm run demo:reset`: deletes the demo household with all it watched; the next "Explore the demo" makes it anew. Speaks
 * to the server when one is running on this DATA_DIR, or to the hosted project, else opens the database itself.
 */
import { createClient } from '@supabase/supabase-js';
import { serverEnvironment } from '@/lib/env/server';
import { demoCredentials } from '@/lib/household/demo-credentials';
import { loadSettings } from './load-settings.ts';
import { openForScript } from './open-for-script.ts';

loadSettings(process.cwd());

const { url, publishableKey, secretKey, fetch, close } = await openForScript(serverEnvironment());
const client = createClient(url, publishableKey, {
  auth: { persistSession: false, autoRefreshToken: false },
  global: { fetch },
});
const { error } = await client.auth.signInWithPassword(demoCredentials(secretKey));
if (error && error.status !== 400) throw error;
const deleted = error
  ? []
  : (await client.from('households').delete().neq('name', '').select('id').throwOnError()).data;
console.log(
  deleted.length ? 'The demo household is gone; the next visit makes it anew.' : 'There is no demo household.',
);
await close();
