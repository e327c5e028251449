import { describe, expect, it } from 'vitest';
import { isBackupDue } from './backup-due';

const at = (text: string) => new Date(`2026-11-${text}`);

describe('a backup is due', () => {
  it.each([
    { what: 'the first night', last: undefined, now: at('28T12:00'), due: true },
    { what: 'at its hour', last: at('27T03:30'), now: at('28T03:30'), due: true },
    { what: 'a minute before its hour', last: at('27T03:30'), now: at('28T03:29'), due: false },
    { what: 'after it was made', last: at('28T03:31'), now: at('28T03:32'), due: false },
    { what: 'when the machine slept through the night', last: at('26T03:30'), now: at('28T19:00'), due: true },
    { what: 'after one by hand in the evening', last: at('27T22:00'), now: at('28T03:30'), due: true },
    { what: 'when a clock went back', last: at('29T03:30'), now: at('28T12:00'), due: false },
  ])('$what: $due', ({ last, now, due }) => expect(isBackupDue('03:30', last, now)).toBe(due));
});
