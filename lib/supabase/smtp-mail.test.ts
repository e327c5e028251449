import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { needsTls, smtpMail } from '@/lib/supabase/smtp-mail';
import { freePort } from '@/packages/playwright/src/server/free-port';

interface Received {
  from: string;
  to: string[];
  text: string;
}

/** A real mail server on this machine. */
async function mailServer(port: number): Promise<{ received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'tonight' && password === 'let me' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith('refused') ? new Error(`${address} is not here`) : null),
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const letter = {
  to: 'ada@example.org',
  subject: 'Your code',
  text: 'Code: 123456',
  html: '<p>Code: <b>123456</b></p>',
};

describe('smtpMail', () => {
  let port: number;
  let server: Awaited<ReturnType<typeof mailServer>>;
  beforeEach(async () => {
    port = await freePort();
    server = await mailServer(port);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });
  const mail = (name = '') =>
    smtpMail(`smtp://${name}127.0.0.1:${port}`, 'Tonight <tonight@example.org>', (words) =>
      words.replaceAll('Code', 'Our code'),
    );

  it('delivers text and HTML, from whom it was told, with our links', async () => {
    await mail('tonight:let%20me@').send(letter);
    await expect.poll(() => server.received).toHaveLength(1);
    const [{ from, to, text } = { from: '', to: [], text: '' }] = server.received;
    expect([from, to]).toEqual(['tonight@example.org', ['ada@example.org']]);
    expect(text).toMatch(/^From: Tonight <tonight@example\.org>/m);
    expect(text).toContain('Our code: 123456');
    expect(text).toContain('<p>Our code: <b>123456</b></p>');
  });

  it('takes no longer for an address than for none, and says neither it nor the code when it fails', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = performance.now();
    const post = mail();
    await post.send({ ...letter, to: 'refused-grace@example.org' });
    expect(performance.now() - before).toBeLessThan(20);
    await expect.poll(() => said.mock.calls.length).toBe(1);
    expect(String(said.mock.calls[0])).toBe('A mail could not be sent (EENVELOPE).');
    expect(await post.answers(), 'one refused mailbox is not the server').toBe(true);
  });

  it('knows whether its server answers', async () => {
    expect(await mail().answers()).toBe(true);
    expect(await mail('tonight:wrong@').answers()).toBe(false);
    await server.close();
    expect(await mail().answers()).toBe(false);
    server = await mailServer(port);
  });
});

it.each([
  ['smtp://name:word@mail.example.org', true],
  ['smtp://name:word@127.0.0.1.example.org', true],
  ['smtp://name:word@localhost.example.org:587', true],
  ['smtp://mail.example.org', false],
  ['smtps://name:word@mail.example.org', false],
  ['smtp://name:word@127.0.0.1:1025', false],
  ['smtp://name:word@[::1]:1025', false],
])('%s is spoken to over TLS or not at all: %s', (url, needed) => {
  expect(needsTls(url)).toBe(needed);
});
