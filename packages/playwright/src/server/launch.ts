import { startCommand } from './checkout.ts';

/** What a server is started from. */
export type Origin = { checkout: string } | { image: string };

/** What it is started with. */
export interface StartWith {
  port: number;
  dataDirectory: string;
  /** What its TEST_DOOR is. */
  testDoor: string;
  /** Further settings, as in `.env.example`. */
  settings: Record<string, string>;
}

/** A command line, and what ends it at once where a signal to its process would not. */
export interface Launch {
  command: string;
  parts: string[];
  environment: Record<string, string | undefined>;
  folder?: string;
  kill?: { command: string; parts: string[] };
}

/** Of a built checkout, as its `npm start` does. */
export function launchCheckout(checkout: string, { port, dataDirectory, testDoor, settings }: StartWith): Launch {
  const { node, program } = startCommand(checkout);
  const own = { PORT: String(port), DATA_DIR: dataDirectory, TEST_DOOR: testDoor };
  return {
    command: node,
    parts: [program],
    environment: { NODE_ENV: 'production', ...settings, ...own },
    folder: checkout,
  };
}

/**
 * A container of an image, as the product's own compose.yaml has it: without rights, on a root that is only read. Its data
 * lies in a folder of this machine, its port is this machine's alone, and no setting's value stands in the command line.
 * @param name of the container. @param user whose the folder is, `1000:1000`; null where a system has none.
 */
export function launchImage(
  image: string,
  { port, dataDirectory, testDoor, settings }: StartWith,
  { name, user }: { name: string; user: string | null },
): Launch {
  const own = { ...settings, PORT: String(port), DATA_DIR: '/data', TEST_DOOR: testDoor };
  const parts = [
    ['run', '--rm', '--init', '--name', name],
    ['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges:true'],
    user ? ['--user', user] : [],
    ['--publish', `127.0.0.1:${port}:${port}`],
    ['--volume', `${dataDirectory}:/data`],
    ...Object.keys(own).map((setting) => ['--env', setting]),
    [image],
  ];
  return {
    command: 'docker',
    parts: parts.flat(),
    environment: own,
    kill: { command: 'docker', parts: ['kill', name] },
  };
}
