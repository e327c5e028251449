export type Cue = { start: number; end: number; text: string };

export function webvtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => `${timestamp(start)} --> ${timestamp(end)}\n${text}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

function timestamp(seconds: number): string {
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const whole = Math.floor(seconds);
  const milliseconds = Math.round((seconds - whole) * 1000);
  return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${part(milliseconds, 3)}`;
}
