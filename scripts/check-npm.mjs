// `npm ci`, at its end: npm leaves out, without a word, what the Node that runs it is too old for, although the one that the
// lockfile brings is not. Plain JavaScript for any Node.
const [, major, minor] = (/\bnode\/v(\d+)\.(\d+)/.exec(process.env.npm_config_user_agent ?? '') ?? []).map(Number);
const isNewEnough = !(major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12));
if (!isNewEnough) {
  console.error(
    `npm is run by Node ${major}.${minor} here, which makes it leave packages out that Tonight needs: install Node 20.19, 22.12 or newer to run npm with (Tonight itself brings its own).`,
  );
  process.exit(1);
}
