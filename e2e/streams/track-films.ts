import { type Answer, type MediaServer, startMediaServer } from './film-server';

/** Titles of the demo, played by streams with the tracks that other people's libraries have. */
export const FILMS = { sounds: 9000001, lostSound: 9000002, files: 9000003, inside: 9000004, forced: 9000005 };

const HLS = 'application/vnd.apple.mpegurl';
const vtt = (...cues: string[]): Answer => ({ body: `WEBVTT\n\n${cues.join('\n\n')}\n`, type: 'text/vtt' });
const throughout = (words: string) => vtt(`00:00.000 --> 46:00.000\n${words}`);
const page: Answer = { body: '<!doctype html><title>Sign in</title><p>Please --> sign in', type: 'text/html' };

interface Media {
  type: 'AUDIO' | 'SUBTITLES';
  name: string;
  language?: string;
  uri: string;
  more?: string;
}

function master(media: Media[]): Answer {
  const groups = [...new Set(media.map(({ type }) => `${type}="${type.toLowerCase()}"`))];
  const lines = media.map(
    ({ type, name, language, uri, more }) =>
      `#EXT-X-MEDIA:TYPE=${type},GROUP-ID="${type.toLowerCase()}",NAME="${name}",URI="${uri}"` +
      `${language ? `,LANGUAGE="${language}"` : ''}${more ? `,${more}` : ''}`,
  );
  const variant = `#EXT-X-STREAM-INF:BANDWIDTH=17942,RESOLUTION=480x270,CODECS="avc1.640015,mp4a.40.2",${groups.join()}`;
  return { body: ['#EXTM3U', ...lines, variant, '/film/video-270.m3u8', ''].join('\n'), type: HLS };
}

const sound = (name: string, language?: string, more?: string): Media => ({
  type: 'AUDIO',
  name,
  ...(language && { language }),
  uri: `/sound/${encodeURIComponent(name)}/audio-en.m3u8`,
  ...(more && { more }),
});
const ENGLISH = sound('English', 'en', 'DEFAULT=YES,AUTOSELECT=YES');

/** Captions inside a stream are playlists of pieces; one piece is enough here. */
const pieces = (uri: string): Answer => ({
  body: `#EXTM3U\n#EXT-X-TARGETDURATION:2766\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXTINF:2766,\n${uri}\n#EXT-X-ENDLIST\n`,
  type: HLS,
});
const inside = (name: string, language: string | undefined, more?: string, uri?: string): Media => ({
  type: 'SUBTITLES',
  name,
  ...(language && { language }),
  uri: uri ?? `/captions/${encodeURIComponent(name)}.m3u8`,
  ...(more && { more }),
});
const SDH =
  'CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound"';
const DESCRIBED = 'CHARACTERISTICS="public.accessibility.describes-video"';

function answers(origin: string): Record<string, Answer> {
  const stream = (src: string, more: object = {}) => ({ type: HLS, src, durationSeconds: 2766, ...more });
  const films = {
    sounds: stream('/sounds.m3u8'),
    lostSound: stream('/lost-sound.m3u8'),
    files: stream('/film/master.m3u8', {
      captions: [
        { src: '/vtt/plain.vtt', language: 'en', label: 'English' },
        { src: '/vtt/sdh.vtt', language: 'en', label: 'English SDH', kind: 'captions' },
        { src: '/vtt/sung.vtt', language: 'en', label: 'Sung' },
        { src: '/vtt/latin1.srt', language: 'ger', label: 'Deutsch' },
        { src: '/vtt/marked.vtt', language: 'fr', label: 'Français' },
        { src: '/vtt/silent.vtt', language: 'und', label: 'Silent' },
        { src: '/closed/captions-en.vtt', language: 'en', label: 'Closed' },
        { src: '/vtt/gone.vtt', language: 'en', label: 'Gone' },
        { src: '/vtt/page.vtt', language: 'en', label: 'Page' },
        { src: '/vtt/plain.vtt' },
      ],
      storyboard: '/film/storyboard.vtt',
    }),
    inside: stream('/inside.m3u8'),
    forced: stream('/forced.m3u8', { storyboard: '/closed/storyboard.vtt' }),
  };
  return {
    '/manifest.json': {
      body: JSON.stringify({
        streams: films,
        titles: Object.fromEntries(Object.entries(FILMS).map(([film, id]) => [`movie/${id}`, film])),
      }),
      type: 'application/json',
    },
    '/sounds.m3u8': master([
      ENGLISH,
      sound('English (commentary)', 'en'),
      sound('English (described)', 'eng', DESCRIBED),
      sound('Deutsch', 'de'),
      sound('Deutsch', 'de', DESCRIBED),
      sound('Stereo'),
      sound('Stereo', 'und'),
    ]),
    '/lost-sound.m3u8': master([
      sound('Deutsch', 'de'),
      { ...sound('Gone', 'fr'), uri: '/sound/gone.m3u8' },
      { ...sound('Page', 'it'), uri: '/sound/page.m3u8' },
    ]),
    '/sound/page.m3u8': page,
    '/inside.m3u8': master([
      ENGLISH,
      inside('English', 'en', 'DEFAULT=YES,AUTOSELECT=YES'),
      inside('English', 'en', SDH, '/captions/sdh.m3u8'),
      inside('Deutsch', 'deu'),
      inside('Gone', 'fr'),
      inside('Page', 'it', undefined, '/captions/page.m3u8'),
      inside('Holes', 'es'),
    ]),
    '/captions/English.m3u8': pieces('/vtt/plain.vtt'),
    '/captions/sdh.m3u8': pieces('/vtt/sdh.vtt'),
    '/captions/Deutsch.m3u8': pieces('/vtt/german.vtt'),
    '/captions/page.m3u8': page,
    '/captions/Holes.m3u8': pieces('/vtt/gone.vtt'),
    '/forced.m3u8': master([
      ENGLISH,
      sound('Deutsch', 'de'),
      inside('Deutsch', 'de', 'FORCED=YES,AUTOSELECT=YES', '/captions/Deutsch.m3u8'),
      inside('Deutsch', 'de', undefined, '/captions/Deutsch-full.m3u8'),
    ]),
    '/captions/Deutsch-full.m3u8': pieces('/vtt/german-full.vtt'),
    '/vtt/plain.vtt': throughout('Who is there?'),
    '/vtt/sdh.vtt': throughout('[knocking] Who is there?'),
    '/vtt/german.vtt': throughout('Schild: Ausgang'),
    '/vtt/german-full.vtt': throughout('Wer ist da?'),
    '/vtt/sung.vtt': vtt('00:02.000 --> 00:05.000\nla', '00:02.000 --> 00:05.000\nla', '00:05.000 --> 00:07.000\nso'),
    '/vtt/latin1.srt': {
      body: Buffer.from('1\r\n00:00:00,000 --> 00:46:00,000\r\n{\\an8}<i>Grüße</i>, Tom & Jerry <3\r\n', 'latin1'),
      type: 'application/octet-stream',
    },
    '/vtt/marked.vtt': {
      body: '\uFEFFWEBVTT\r\n\r\nNOTE from Zoë\r\n\r\n00:00.000 --> 46:00.000 line:0 align:left\r\n<v Zoë>Ça va&nbsp;&amp; toi&#39;</v>\r\n\r\n',
      type: 'text/plain',
    },
    '/vtt/silent.vtt': { body: 'WEBVTT', type: 'text/vtt' },
    '/vtt/page.vtt': page,
    '/origin': { body: origin },
  };
}

export const startTrackFilms = (): Promise<MediaServer> => startMediaServer(answers);
