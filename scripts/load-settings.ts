import { existsSync } from 'node:fs';
import path from 'node:path';

/** Settings from files beside the code, as Next reads them; what the environment says already counts more. */
export function loadSettings(root: string): void {
  for (const file of ['.env.local', '.env']) {
    if (existsSync(path.join(root, file))) process.loadEnvFile(path.join(root, file));
  }
}
