import type { Preferences } from '@/components/player/preferences/preferences';
import './captions-overlay.css';

type CaptionLook = Pick<Preferences, 'captionSize' | 'captionColor' | 'captionBackground'>;

/** The captions, in the viewer's size and colours. */
export function CaptionsOverlay({ lines, look }: { lines: string[]; look: CaptionLook }) {
  return (
    <div
      className="player-captions"
      data-testid="captions"
      data-size={look.captionSize}
      data-color={look.captionColor}
      data-background={look.captionBackground}
    >
      {lines.map((line) => (
        <p key={line}>
          <span>{line}</span>
        </p>
      ))}
    </div>
  );
}
