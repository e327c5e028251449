import { describe, expect, it } from 'vitest';
import { backupName, REASONS, readBackupName } from './backup';

const madeAt = new Date('2026-11-28T03:30:00.007Z');

describe("a backup's name", () => {
  it.each(REASONS.flatMap((reason) => (['folder', 'dump'] as const).map((kind) => ({ reason, kind }))))(
    'says when, why and of what it was made: $reason, $kind',
    (said) => {
      const name = backupName({ ...said, madeAt });
      expect(name).toMatch(/^[\w.-]+$/);
      expect(readBackupName(`/somewhere/${name}`)).toEqual({ ...said, madeAt, file: `/somewhere/${name}` });
    },
  );

  it.each([
    'tonight.tar.gz',
    'tonight-2026-11-28T03-30-00-007Z-nightly.tar.gz.part',
    'tonight-2026-13-28T03-30-00-007Z-nightly.tar.gz',
    'tonight-2026-11-28T03-30-00-007Z-sometimes.dump',
    'tonight-2026-11-28T03-30-00-007Z-nightly.zip',
  ])('is none of ours: %s', (name) => expect(readBackupName(name)).toBeNull());
});
