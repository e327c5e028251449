import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The Chromium that npm brings packed, H.264 and AAC included, with the libraries a bare Linux lacks beside it. It is
 * unpacked at its first use, which takes seconds and 200 MB, beside the other packages. Undefined where it does not run.
 */
export function unpackedChromium(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(import.meta.dirname, '../node_modules/.cache', `chromium-${version}`);
  const launcher = path.join(folder, 'chromium-headless-shell');
  if (!existsSync(launcher)) unpack(packed, folder);
  return launcher;
}

/** Two may do this at once, and each may be stopped halfway: what has its final name is whole. */
function unpack(packed: string, folder: string): void {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const library = JSON.stringify(path.join(packed, 'bin/al2023.tar.br'));
  // The package unpacks into the folder for temporary files, wherever that is.
  const script = `import chromium, { inflate } from '@sparticuz/chromium'; await chromium.executablePath(); await inflate(${library});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked into ${folder}:\n${stderr}`);
  writeFileSync(path.join(unfinished, 'fonts/fonts.conf'), FONTS);
  writeFileSync(path.join(unfinished, 'chromium-headless-shell'), LAUNCHER);
  chmodSync(path.join(unfinished, 'chromium-headless-shell'), 0o755);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own names folders of a cloud's machines. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The libraries are for the browser alone, and the fonts for a machine that has none. */
const LAUNCHER = `#!/bin/sh
folder=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$folder/fonts"
exec "$folder/chromium" "$@"
`;
