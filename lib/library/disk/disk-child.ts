import { access } from 'node:fs/promises';
import path from 'node:path';
import type { DiskAnswer, DiskQuestion } from './disk.ts';
import { fingerprint } from './fingerprint.ts';
import { listFolder } from './list-folder.ts';
import { OpenFiles } from './open-files.ts';
import { plainNamesIn } from './plain-files.ts';
import { whereIn } from './where-in.ts';

/*
 * A process of its own that touches a disk: a system call on a share whose server is away hangs for minutes, and takes one of the few
 * threads that all files of its process wait for. Here they are no other's.
 */

const SIGN_EVERY_MS = 1000;

let saidAt = 0;
function sign(): void {
  if (Date.now() - saidAt < SIGN_EVERY_MS) return;
  saidAt = Date.now();
  say({ kind: 'sign' });
}

function say(answer: DiskAnswer): void {
  process.send?.(answer);
}

const files = new OpenFiles();

async function answerTo(question: DiskQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'list':
      return listFolder(question.root, question.below, sign);
    case 'fingerprint':
      return fingerprint(path.join(question.root, question.path), question.size);
    case 'there':
      return access(question.path).then(
        () => true,
        () => false,
      );
    case 'where':
      return whereIn(question.root, question.below);
    case 'names':
      return plainNamesIn(question.root);
    case 'open':
      // No other child has had this number: what one opened is never another's.
      return files.open(question.id, question.path);
    case 'read':
      return files.read(question.file, question.start, question.length);
    case 'close':
      return files.close(question.file);
  }
}

process.on('message', (question: DiskQuestion) => {
  answerTo(question).then(
    (answer) => say({ kind: 'answer', id: question.id, answer }),
    (error: NodeJS.ErrnoException) => say({ kind: 'error', id: question.id, code: error.code ?? error.message }),
  );
});
// The process that asked is gone.
process.on('disconnect', () => process.exit());
