import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type StartedServer, startServer, test } from '@tonight/playwright';

/* What there is for who runs a server: as `npm start` begins it, without a door for tests. */

test.setTimeout(600_000);
// A wrong code is refused, and while it restarts no server answers.
test.use({ expectedErrors: [/ 422 | 503 |ERR_CONNECTION_REFUSED/] });

function run(script: string, dataDirectory: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/register.mjs', `scripts/${script}.ts`],
    { env: { ...process.env, FORCE_COLOR: undefined, DATA_DIR: dataDirectory }, encoding: 'utf8' },
  );
  return { status, said: (stdout + stderr).trim() };
}

/** An account and its household, as any client makes them. */
async function signUp({ url }: StartedServer, profile: string) {
  const { publishableKey } = await fetch(`${url}/api/health`).then((answer) => answer.json());
  const who = { email: `${randomUUID()}@example.org`, password: randomUUID() };
  const headers = { apikey: publishableKey, 'content-type': 'application/json' };
  const asked = { method: 'POST', headers, body: JSON.stringify(who) };
  const { access_token } = await fetch(`${url}/auth/v1/signup`, asked).then((answer) => answer.json());
  const own = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  for (const [address, body] of [
    ['/api/household', { name: 'Test' }],
    ['/api/profiles', { name: profile }],
  ] as const) {
    const made = await fetch(url + address, { method: 'POST', headers: own, body: JSON.stringify(body) });
    expect(made.ok, await made.text()).toBe(true);
  }
  return { ...who, accessToken: String(access_token) };
}

const codeIn = (server: StartedServer) => /give this code: (\S+)/.exec(server.output())?.[1] ?? '';

test('a running server is backed up, and an empty one begins from that on its first page', async ({ page }) => {
  const server = await startServer({ testDoor: '' });
  const household = await signUp(server, 'Grace Hopper');
  const made = run('backup', server.dataDirectory);
  expect(made).toMatchObject({
    status: 0,
    said: expect.stringMatching(/tonight-.*-by-hand\.tar\.gz \(\d+\.\d MB\) is there/),
  });
  const folder = path.join(server.dataDirectory, 'backups');
  const file = path.join(folder, readdirSync(folder)[0] ?? '');
  // With its account it offers nothing any more.
  const refused = await fetch(`${server.url}/operator/restore`, {
    method: 'POST',
    body: 'x',
    headers: { 'x-restore-code': codeIn(server) },
  });
  expect(refused.status).toBe(422);
  expect(await fetch(`${server.url}/operator/backup`, { method: 'POST' }).then(({ status }) => status)).toBe(404);

  const empty = await startServer({ testDoor: '' });
  await page.goto(empty.url);
  await page.getByText('Begin from a backup').click();
  await page.getByLabel('Backup', { exact: true }).setInputFiles(file);
  await page.getByLabel('Code from the log').fill('wrong');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This is not the code' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Code from the log').fill(codeIn(empty));
  await page.getByRole('button', { name: 'Restore it' }).click();
  await page.waitForURL('**/sign-in', { timeout: 300_000 });
  await page.getByLabel('Email').fill(household.email);
  await page.getByLabel('Password').fill(household.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Grace Hopper').first()).toBeVisible({ timeout: 60_000 });
  // A token of before counts, too: the keys came along.
  const headers = { authorization: `Bearer ${household.accessToken}` };
  expect((await fetch(`${empty.url}/api/profiles`, { headers })).status).toBe(200);
  expect(empty.output()).toContain('The backup is in its place.');

  await page.goto(`${empty.url}/settings/condition`);
  await expect(page.getByRole('heading', { name: 'Condition' })).toBeVisible();
  await expect(page.getByText('Embedded, in this server’s data folder')).toBeVisible();
  await Promise.all([server.stop(), empty.stop()]);
});

test('metrics, readiness, request ids and a log for programs', async () => {
  const server = await startServer({ testDoor: '', settings: { LOG_FORMAT: 'json', LOG_LEVEL: 'debug' } });
  const household = await signUp(server, 'Ada');
  expect(await fetch(`${server.url}/api/ready`).then((answer) => answer.json())).toEqual({ status: 'ready' });
  const secretPath = '/join/a-secret-invitation?token=abcdefgh';
  for (const address of ['/', secretPath, '/title/movie/1', '/no/such/page']) {
    const answer = await fetch(server.url + address, { headers: { 'x-request-id': `from-a-proxy-${address.length}` } });
    expect(answer.headers.get('x-request-id')).toBe(`from-a-proxy-${address.length}`);
    await answer.text();
  }
  const forged = await fetch(server.url, { headers: { 'x-request-id': 'two words, and "more"' } });
  expect(forged.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);

  const metrics = await fetch(`${server.url}/metrics`);
  expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const told = await metrics.text();
  for (const words of [
    /^process_resident_memory_bytes\{part="front"\} \d+/m,
    /^process_resident_memory_bytes\{part="pages"\} \d+/m,
    /^http_request_duration_seconds_count\{.*route="\/join\/\[token\]".*\} 1$/m,
    /^http_request_duration_seconds_count\{.*route="other".*status_code="404".*\} 1$/m,
    /^tonight_build_info\{version="[\d.]+",part="front"\} 1$/m,
    /^tonight_database_up\{part="front"\} 1$/m,
    /^tonight_database_size_bytes\{part="front"\} \d{6,}$/m,
    /^tonight_pages_up\{part="front"\} 1$/m,
  ]) {
    expect(told).toMatch(words);
  }
  expect(told).not.toContain('secret-invitation');
  const asked = (headers: Record<string, string>) => fetch(`${server.url}/metrics`, { headers });
  expect((await asked({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
  expect((await fetch(`${server.url}/operator/pages-metrics`)).status).toBe(404);

  const keys = JSON.parse(readFileSync(path.join(server.dataDirectory, 'keys.json'), 'utf8'));
  await server.stop();
  const lines = server
    .output()
    .trim()
    .split('\n')
    // What Node itself has to say of the environment it was started in.
    .filter((line) => !/^\(/.test(line))
    .map((line) => JSON.parse(line));
  for (const line of lines)
    expect(line).toMatchObject({ level: expect.any(String), time: expect.any(String), part: expect.any(String) });
  expect(lines.find(({ msg }) => msg.startsWith('Tonight is ready at'))).toBeDefined();
  expect(lines).toContainEqual(
    expect.objectContaining({
      msg: 'Answered',
      route: '/title/movie/[id]',
      requestId: 'from-a-proxy-14',
      status: expect.any(Number),
    }),
  );
  const logged = lines
    .filter(({ printed }) => !printed)
    .map((line) => JSON.stringify(line))
    .join('\n');
  for (const secret of [
    'secret-invitation',
    household.email,
    household.password,
    household.accessToken,
    keys.secretKey,
  ]) {
    expect(logged).not.toContain(secret);
  }
});
