import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StreamPlan } from './plan.ts';
import { FRAME_RATE } from './timing.ts';
import { type Rendition, renditions } from './video.ts';

const AUDIO_LABELS = { en: 'English', de: 'Deutsch' } as const;

/** Written here because ffmpeg makes every rendition on its own and only this script knows them all. */
export async function writeMasterPlaylist(plan: StreamPlan, folder: string): Promise<void> {
  const audioPeak = Math.max(
    ...(await Promise.all(plan.audio.map(async (language) => (await bitRates(folder, `audio-${language}`)).peak))),
  );
  const audio = plan.audio.map((language, index) => {
    const isDefault = index === 0 ? 'YES' : 'NO';
    return (
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="${AUDIO_LABELS[language]}",LANGUAGE="${language}",` +
      `DEFAULT=${isDefault},AUTOSELECT=YES,CHANNELS="1",URI="audio-${language}.m3u8"`
    );
  });
  const video = await Promise.all(
    renditions.map(async (rendition) => {
      const { mean, peak } = await bitRates(folder, rendition.name);
      return (
        `#EXT-X-STREAM-INF:BANDWIDTH=${peak + audioPeak},AVERAGE-BANDWIDTH=${mean + audioPeak},` +
        `RESOLUTION=${rendition.width}x${rendition.height},FRAME-RATE=${FRAME_RATE}.000,` +
        `CODECS="${videoCodec(rendition)},mp4a.40.2",AUDIO="sound"\n${rendition.name}.m3u8`
      );
    }),
  );
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...audio, ...video];
  await writeFile(join(folder, 'master.m3u8'), `${lines.join('\n')}\n`);
}

/** High profile and the level that the encoder got, in RFC 6381 form. */
function videoCodec({ level }: Rendition): string {
  return `avc1.6400${Math.round(Number(level) * 10)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Bits per second over the whole rendition, and of its largest segment. */
async function bitRates(folder: string, name: string): Promise<{ mean: number; peak: number }> {
  const playlist = await readFile(join(folder, `${name}.m3u8`), 'utf8');
  const durations = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map((match) => Number(match[1]));
  const sizes = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)/g)].map((match) => Number(match[1]));
  const rates = sizes.map((size, index) => (size * 8) / (durations[index] ?? 1));
  const { size } = await stat(join(folder, `${name}.mp4`));
  const seconds = durations.reduce((sum, duration) => sum + duration, 0);
  return { mean: Math.round((size * 8) / seconds), peak: Math.round(Math.max(...rates)) };
}
