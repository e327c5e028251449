/** Chapters as a WebVTT file inside an address, the form in which a track element takes them. */
export function chapterTrackAddress(
  chapters: readonly { start: number; title: string }[],
  durationSeconds: number,
): string | null {
  if (chapters.length === 0) return null;
  const cues = chapters.map(({ start, title }, index) => {
    const end = chapters[index + 1]?.start ?? Math.max(start + 1, durationSeconds);
    return `${timestamp(start)} --> ${timestamp(end)}\n${title.replaceAll(/\s+/g, ' ')}`;
  });
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(`WEBVTT\n\n${cues.join('\n\n')}\n`)}`;
}

function timestamp(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const milliseconds = Math.round((seconds - whole) * 1000);
  return `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}.${pad(milliseconds, 3)}`;
}
