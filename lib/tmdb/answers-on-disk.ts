import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';

/** What TMDB last said, as it said it. */
const answerSchema = z.object({ fetchedAt: z.iso.datetime(), answer: z.unknown() });
export type AnswerOnDisk = z.infer<typeof answerSchema>;

/** The last good answers, for when TMDB is away and nothing else remembers them: after a restart. */
export interface AnswersOnDisk {
  /** Null where nothing is kept, or nothing that can be read. */
  read(key: string): Promise<AnswerOnDisk | null>;
  /** Never fails: what cannot be kept is not, and the first such failure is logged. */
  write(key: string, kept: AnswerOnDisk): Promise<void>;
  forget(key: string): Promise<void>;
}

export interface AnswersOnDiskOptions {
  folder: string;
  /** All of them together; the oldest go first. */
  bytesAtMost?: number;
  ageAtMostMs: number;
  now?: () => number;
  warn?: (message: string) => void;
}

/** Looking through the folder costs more than writing to it. */
const writesBetweenTidying = 500;
/** Of a writer that was killed between writing and renaming. */
const leftBehindAfterMs = 3_600_000;

/** In a folder, one compressed file for each key, replaced as a whole. */
export function answersOnDisk(options: AnswersOnDiskOptions): AnswersOnDisk {
  const { folder, bytesAtMost = 200_000_000, ageAtMostMs, now = Date.now, warn = console.warn } = options;
  const fileOf = (key: string) => path.join(folder, `${createHash('sha256').update(key).digest('hex')}.json.gz`);
  let untilTidying = 0;
  let told = false;

  async function put(key: string, kept: AnswerOnDisk): Promise<void> {
    await mkdir(folder, { recursive: true });
    const file = fileOf(key);
    const written = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.new`;
    await writeFile(written, await promisify(gzip)(JSON.stringify(kept)));
    await rename(written, file);
    untilTidying -= 1;
    if (untilTidying > 0) return;
    untilTidying = writesBetweenTidying;
    await tidy();
  }

  async function tidy(): Promise<void> {
    const files = await Promise.all((await readdir(folder)).map((name) => sizeAndAge(path.join(folder, name))));
    let bytes = 0;
    for (const { file, size, changedMs } of files.flat().sort((one, other) => other.changedMs - one.changedMs)) {
      bytes += size;
      const age = now() - changedMs;
      const isLeftBehind = file.endsWith('.new') && age > leftBehindAfterMs;
      if (bytes > bytesAtMost || age > ageAtMostMs || isLeftBehind) await rm(file, { force: true });
    }
  }

  return {
    async read(key) {
      try {
        const text = (await promisify(gunzip)(await readFile(fileOf(key)))).toString();
        const stored = answerSchema.parse(JSON.parse(text));
        return now() - Date.parse(stored.fetchedAt) <= ageAtMostMs ? stored : null;
      } catch {
        return null;
      }
    },
    async write(key, kept) {
      try {
        await put(key, kept);
      } catch (error) {
        if (!told) warn(`Answers of TMDB cannot be kept in ${folder}, so that none is there after a restart: ${error}`);
        told = true;
      }
    },
    forget: (key) => rm(fileOf(key), { force: true }).catch(() => undefined),
  };
}

/** Nothing for a file that is gone by now. */
async function sizeAndAge(file: string): Promise<{ file: string; size: number; changedMs: number }[]> {
  try {
    const { size, mtimeMs } = await stat(file);
    return [{ file, size, changedMs: mtimeMs }];
  } catch {
    return [];
  }
}
