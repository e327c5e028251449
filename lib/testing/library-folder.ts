import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const AN_HOUR_AGO = Date.now() / 1000 - 3600;

/** A folder of files that nothing is written to any more, each of its own content, for tests. */
export class LibraryFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'tonight-library-'));

  /** @param names below the folder. */
  write(...names: string[]): this {
    for (const name of names) this.writeOne(name, `the content of ${name}`);
    return this;
  }

  writeOne(name: string, content: string | Buffer): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    utimesSync(file, AN_HOUR_AGO, AN_HOUR_AGO);
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
