import { createElement, Fragment, type ReactNode } from 'react';
import { cuePosition } from '@/components/player/captions/cue-position';
import type { CaptionLine } from '@/components/player/captions/use-caption-lines';
import type { Preferences } from '@/components/player/preferences/preferences';
import './captions-overlay.css';

type CaptionLook = Pick<Preferences, 'captionSize' | 'captionColor' | 'captionBackground'>;

/** The captions, in the viewer's size and colours; at the top what is meant to stand there. */
export function CaptionsOverlay({ lines, look }: { lines: readonly CaptionLine[]; look: CaptionLook }) {
  const placed = lines.map(({ number, cue }) => ({ number, cue, ...cuePosition(cue) }));
  return (
    <div
      className="player-captions"
      data-testid="captions"
      data-size={look.captionSize}
      data-color={look.captionColor}
      data-background={look.captionBackground}
    >
      {(['top', 'bottom'] as const).map((edge) => (
        <div key={edge} data-edge={edge}>
          {placed
            .filter((line) => line.edge === edge)
            .map(({ number, cue, side }) => (
              <p key={number} data-side={side}>
                <span>
                  <CaptionText cue={cue} />
                </span>
              </p>
            ))}
        </div>
      ))}
    </div>
  );
}

/** Markup that carries meaning; colours and fonts are the viewer's. */
const TAGS: Record<string, string> = { I: 'i', B: 'b', U: 'u', RUBY: 'ruby', RT: 'rt' };

/** What a cue says, with its italics; the browser has read entities and markup already. */
function CaptionText({ cue }: { cue: VTTCue }) {
  return drawn(cue.getCueAsHTML(), Fragment);
}

function drawn(node: Node, tag: string | typeof Fragment): ReactNode {
  const children = Array.from(node.childNodes, (child) =>
    child instanceof Element ? drawn(child, TAGS[child.tagName] ?? Fragment) : child.textContent,
  );
  return createElement(tag, null, ...children);
}
