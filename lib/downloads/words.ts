import type { DownloadTrouble } from '@/lib/downloads/ask';

export const TROUBLE_WORDS: Record<DownloadTrouble, string> = {
  away: 'The connection or the server is away. It goes on by itself.',
  refused: 'The server does not give this out.',
  full: 'There is no room left on this device. Remove something, then go on.',
  'no-storage': 'This browser does not let Tonight keep films.',
  'not-stored': 'The browser did not keep it this time. It is tried again.',
  locked: 'This stream is locked to its server and cannot be kept.',
  growing: 'This stream is still growing. It can be kept once it is whole.',
  changed: 'The stream is another one now. Download it anew.',
  'half-gone': 'The browser deleted a part of it. What is missing is fetched again.',
  capped: 'It is not for this profile any more.',
  gone: 'It is not in the catalog any more.',
  'no-stream': 'There is nothing to play here now.',
};
