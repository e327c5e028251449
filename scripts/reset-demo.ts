/**
 * `npm run demo:reset`: deletes the demo's template and every visitor's household; the next "Explore the demo" makes them
 * anew. Speaks to the server when one is running on this DATA_DIR, or to the hosted project, else opens the database
 * itself.
 */
import { createClient } from '@supabase/supabase-js';
import { serverEnvironment } from '@/lib/env/server';
import type { Database } from '@/lib/supabase/database.types';
import { loadSettings } from './load-settings.ts';
import { openForScript } from './open-for-script.ts';

loadSettings(process.cwd());

const { url, secretKey, fetch, close } = await openForScript(serverEnvironment());
const admin = createClient<Database>(url, secretKey, {
  auth: { persistSession: false, autoRefreshToken: false },
  global: { fetch },
});
const { data: visitors } = await admin
  .rpc('delete_demo_households', { until: new Date().toISOString() })
  .throwOnError();
const { data: templates } = await admin.from('demo_households').select('household_id').throwOnError();
const ids = templates.map(({ household_id }) => household_id);
await admin.from('households').delete().in('id', ids).throwOnError();
console.log(
  ids.length + visitors > 0
    ? `The demo household is gone, and ${visitors} of visitors; the next visit makes it anew.`
    : 'There is no demo household.',
);
await close();
