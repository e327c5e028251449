import { expect, it } from 'vitest';
import { launchImage } from './launch.ts';

const given = {
  port: 4321,
  dataDirectory: '/tmp/tonight-data',
  testDoor: 'a-secret-of-a-suite-alone',
  settings: { CATALOG_PUBLIC: 'off', DATA_DIR: '/elsewhere' },
};
const launch = launchImage('tonight:1', given, { name: 'tonight-7', user: '1000:1000' });

it('runs a container without rights, whose data and port are this machine’s', () => {
  expect([launch.command, ...launch.parts].join(' ')).toBe(
    'docker run --rm --init --name tonight-7 --read-only --tmpfs /tmp --cap-drop ALL ' +
      '--security-opt no-new-privileges:true --user 1000:1000 --publish 127.0.0.1:4321:4321 ' +
      '--volume /tmp/tonight-data:/data --env CATALOG_PUBLIC --env DATA_DIR --env PORT --env TEST_DOOR tonight:1',
  );
});

it('hands over settings by name, so that no list of processes shows the secret', () => {
  expect(launch.parts.join(' ')).not.toContain(given.testDoor);
  expect(launch.environment).toEqual({
    CATALOG_PUBLIC: 'off',
    DATA_DIR: '/data',
    PORT: '4321',
    TEST_DOOR: given.testDoor,
  });
});

it('ends the container, not the command that started it', () => {
  expect(launch.kill).toEqual({ command: 'docker', parts: ['kill', 'tonight-7'] });
});

it('says nothing of a user where a system has none', () => {
  expect(launchImage('tonight:1', given, { name: 'tonight-7', user: null }).parts).not.toContain('--user');
});
