import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { replaceOnce } from '@/scripts/gates/replace-once';

export interface ProjectCopy {
  read(file: string): string;
  write(file: string, content: string): void;
  /** Exchanges a text that stands exactly once in a file. */
  plant(file: string, before: string, after: string): void;
  /** The build that is here, for what runs it; without it, it would be made anew. A copy, which may be. */
  copyBuild(): void;
  /** Runs a command there as a person would. */
  run(command: string[], environment?: Record<string, string>): Promise<Ran>;
  remove(): void;
}

export interface Ran {
  status: number | null;
  said: string;
}

const root = path.join(import.meta.dirname, '../..');

/** What a test runner or CI says, which a command that a person types would not know. */
const NOT_INHERITED = /^(VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL|CI|NODE_OPTIONS)$/;

/** The project as it is here, in a folder of its own, in which faults can be planted. */
export function copyProject({ withTests = false } = {}): ProjectCopy {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-gate-'));
  for (const file of sourceFiles(withTests)) {
    // As old as they are: a build counts as younger than its sources.
    cpSync(path.join(root, file), path.join(directory, file), { preserveTimestamps: true });
  }
  const link = (folder: string) => symlinkSync(path.join(root, folder), path.join(directory, folder));
  link('node_modules');
  link('public');
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), content);
  };
  const read = (file: string) => readFileSync(path.join(directory, file), 'utf8');
  return {
    read,
    write,
    plant: (file, before, after) => write(file, replaceOnce(read(file), before, after, file)),
    copyBuild: () => {
      const isCopied = (file: string) => !file.startsWith(path.join(root, '.next/cache'));
      const copying = { recursive: true, preserveTimestamps: true, filter: isCopied };
      cpSync(path.join(root, '.next'), path.join(directory, '.next'), copying);
    },
    run: (command, environment = {}) => run(directory, command, environment),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function sourceFiles(withTests: boolean): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  const isWanted = (file: string) =>
    !file.startsWith('public/') && (withTests || !/\.(test|spec|gate)\.tsx?$/.test(file));
  return list.split('\0').filter((file) => file && isWanted(file) && existsSync(path.join(root, file)));
}

async function run(cwd: string, [command = '', ...parameters]: string[], environment: Record<string, string>) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)));
  const env = { ...inherited, ...environment } as NodeJS.ProcessEnv;
  const child = spawn(command, parameters, { cwd, env });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, said: said + complained };
}
