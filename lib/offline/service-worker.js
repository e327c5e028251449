/*
 * Tonight's service worker, as the browser gets it: `app/sw.js/route.ts` puts one line in front, `const BUILD = {…}`, with the
 * build's version and the names of its files, of its chunks without `chunks/` and `.js`. It keeps the build, and pages that were looked at, for the day there is no
 * network. It decides nothing about who may see what: a page is kept under the profile that the server's answer names, and
 * what was kept for another is deleted as soon as a page says who is here.
 */

const SHELL = `tonight-shell-${BUILD.version}`;
const PAGES = `tonight-pages-${BUILD.version}-`;
const STATE = 'tonight-state';
const OWNER = '/owner';
/** The answer's own word for whose page it is. */
const FOR = 'x-tonight-for';
const CACHED_AT = 'x-kept-at';
const TITLE = 'x-kept-title';
const MOST_PAGES = 40;
const PLAYER = '/watch/downloaded';
const STAYS = [PLAYER, '/downloads'];
const FRESH_MS = 10 * 60 * 1000;
/** Parts of the build that are asked for at once while it is taken over. */
const AT_ONCE = 4;

/** The page that says that there is none is walked by the keys of a remote, as all others are. */
const BY_ARROWS =
  'const links=[...document.links];links[0].focus();addEventListener("keydown",(e)=>{if(e.key==="Escape")history.back();const by={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key];if(!by)return;e.preventDefault();links[(links.indexOf(document.activeElement)+by+links.length)%links.length].focus()})';

/** By the client that was shown a cached page: when that was cached. */
const shownFromCache = new Map();
/** Until the newest page's word of who is here is written down: what it asks to keep comes right behind that. */
let becoming = Promise.resolve();

/** It answers nothing of the API, films among it: a browser that takes such rules asks it of no range. */
const NOT_ASKED = ['cors', 'no-cors'].map((requestMode) => ({
  condition: { urlPattern: { pathname: '/api/*' }, requestMode },
  source: 'network',
}));

self.addEventListener('install', (event) => {
  event.waitUntil(event.addRoutes?.(NOT_ASKED).catch(() => undefined));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('message', (event) => {
  const { kind, owner, paths, files } = event.data ?? {};
  if (kind === 'update') self.skipWaiting();
  if (kind === 'here') {
    const answer = { cachedAt: shownFromCache.get(event.source?.id) ?? null };
    event.ports[0]?.postMessage(answer);
    becoming = isHere(String(owner));
    event.waitUntil(becoming.then(() => keepShell(files)));
  }
  if (kind === 'keep') {
    event.waitUntil(becoming.then(() => keepPages(paths.map(String))));
    if (files !== undefined) event.waitUntil(becoming.then(() => keepShell(files)));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_next/static/')) event.respondWith(fromShell(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(event));
  else if (request.headers.has('rsc') || searchParams.has('_rsc')) event.respondWith(orAway(request));
});

async function takeOver() {
  await self.registration.navigationPreload?.enable();
  const earlier = (await caches.keys()).filter((name) => name.startsWith('tonight-pages-') && !name.startsWith(PAGES));
  await self.clients.claim();
  // Pages of an earlier build would ask for its files, so that they are made anew while there is a network.
  for (const name of earlier) {
    const pages = await (await caches.open(name)).keys();
    await keepPages(pages.map(({ url }) => new URL(url).pathname));
    await caches.delete(name);
  }
  for (const name of await caches.keys()) {
    if (name.startsWith('tonight-shell-') && name !== SHELL) await caches.delete(name);
  }
}

/** A page says who watches in this browser: nothing that was kept for another profile stays. */
async function isHere(owner) {
  if ((await ownerHere()) !== owner) await (await caches.open(STATE)).put(OWNER, new Response(owner));
  for (const name of await caches.keys()) {
    if (name.startsWith('tonight-pages-') && !name.endsWith(`-${owner}`)) await caches.delete(name);
  }
}

async function ownerHere() {
  const stored = await (await caches.open(STATE)).match(OWNER);
  return stored ? stored.text() : null;
}

/** The whole build, a few files at a time: a menu that was never opened works without a network, too. Or the files that a page names. */
async function keepShell(files) {
  const shell = await caches.open(SHELL);
  const there = new Set((await shell.keys()).map(({ url }) => new URL(url).pathname));
  const whole = [...BUILD.chunks.map((name) => `chunks/${name}.js`), ...BUILD.files];
  const wanted = whole.map((file) => `/_next/static/${file}`).filter((path) => !files || files.includes(path));
  const missing = wanted.filter((path) => !there.has(path));
  while (missing.length > 0) {
    const some = missing.splice(0, AT_ONCE);
    await Promise.all(some.map((path) => shell.add(path).catch(() => undefined)));
  }
}

async function keepPages(paths) {
  for (const path of paths) await keepPage(path).catch(() => undefined);
}

async function keepPage(path) {
  const owner = await ownerHere();
  if (owner === null) return;
  const pages = await caches.open(PAGES + owner);
  const before = await pages.match(path);
  if (before && Date.now() - Number(before.headers.get(CACHED_AT)) < FRESH_MS) return;
  const answer = await fetch(path, { credentials: 'same-origin' });
  const isPage = answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith('text/html');
  // The viewer may have chosen another profile while it was on its way.
  if (!isPage || answer.headers.get(FOR) !== owner || (await ownerHere()) !== owner) return;
  const html = await answer.text();
  // One that leads elsewhere once it is there, as to the page where one signs in.
  if (html.includes('NEXT_REDIRECT')) return;
  const headers = new Headers(answer.headers);
  headers.set(CACHED_AT, String(Date.now()));
  headers.set(TITLE, encodeURIComponent(/<title>([^<]*?)(?: · Tonight)?</.exec(html)?.[1] ?? path));
  await pages.put(path, new Response(html, { headers }));
  const cached = (await pages.keys()).filter(({ url }) => !STAYS.includes(new URL(url).pathname));
  for (const oldest of cached.slice(0, Math.max(0, cached.length - MOST_PAGES))) await pages.delete(oldest);
}

async function fromShell(request) {
  const cached = await caches.match(request, { cacheName: SHELL, ignoreVary: true });
  if (cached) return cached;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    caches.open(SHELL).then(
      (shell) => shell.put(request, copy),
      () => undefined,
    );
  }
  return answer;
}

/** A page from the server or, where none answers, as it was kept; else what there is to go on with. */
async function fromNetwork(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    const owner = await ownerHere();
    const { pathname } = new URL(event.request.url);
    const cachedAs = (path) => caches.match(path, { cacheName: PAGES + owner, ignoreVary: true });
    // What was downloaded plays in a page of its own, under the address it always has.
    const cached =
      owner && ((await cachedAs(pathname)) ?? (pathname.startsWith('/watch/') ? await cachedAs(PLAYER) : null));
    if (!cached)
      return new Response(await nothingCached(owner), {
        status: 503,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    shownFromCache.set(event.resultingClientId, Number(cached.headers.get(CACHED_AT)));
    return cached;
  }
}

/** Part of a page: without an answer Next asks for the page itself, which is cached. */
async function orAway(request) {
  try {
    return await fetch(request);
  } catch {
    return new Response(null, { status: 503 });
  }
}

async function nothingCached(owner) {
  const pages = owner ? await caches.open(PAGES + owner) : null;
  const cached = pages ? await pages.keys() : [];
  const links = await Promise.all(
    cached.map(async (request) => {
      const { headers } = await pages.match(request);
      const { pathname } = new URL(request.url);
      if (pathname === PLAYER) return '';
      const season = /\/season\/(\d+)$/.exec(pathname);
      const name = decodeURIComponent(headers.get(TITLE)) + (season ? `, season ${season[1]}` : '');
      return `<li><a href="${escaped(pathname)}">${escaped(name)}</a></li>`;
    }),
  );
  const rest =
    links.length > 0
      ? `<p>These you can look at now:</p><ul>${links.join('')}</ul>`
      : '<p>Nothing was kept on this device yet. Once you have looked at a page, it is here without a network, too.</p>';
  return `<!doctype html><html lang="en" data-awake><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No connection · Tonight</title><style>body{margin:0;padding:12vh 1.5rem;background:#0a0c12;color:#f3f4f7;font:1.0625rem/1.6 system-ui,sans-serif}main{max-width:34rem;margin:auto}h1{font-size:2rem;line-height:1.2}a{color:inherit;display:inline-block;padding:.5rem 0}ul{padding:0;list-style:none}@media(prefers-color-scheme:light){body{background:#f5f6f8;color:#1a1d24}}</style><main><h1>No connection</h1><p>Tonight does not answer, and this page was not kept on this device.</p>${rest}<p><a href="">Try again</a></p></main><script>${BY_ARROWS}</script></html>`;
}

function escaped(text) {
  const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // A title comes out of a page, where it is escaped once already.
  return text.replace(/&(?!amp;|lt;|gt;|quot;|#)|[<>"]/g, (character) => ENTITIES[character]);
}
