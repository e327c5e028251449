import { createElement, Fragment, type ReactNode } from 'react';

/** Markup that carries meaning; colours and fonts are the viewer's. */
const TAGS: Record<string, string> = { I: 'i', B: 'b', U: 'u', RUBY: 'ruby', RT: 'rt' };

/** What a cue says, with its italics; the browser has read entities and markup already. */
export function CaptionText({ cue }: { cue: VTTCue }) {
  return drawn(cue.getCueAsHTML(), Fragment);
}

function drawn(node: Node, tag: string | typeof Fragment): ReactNode {
  const children = Array.from(node.childNodes, (child) =>
    child instanceof Element ? drawn(child, TAGS[child.tagName] ?? Fragment) : child.textContent,
  );
  return createElement(tag, null, ...children);
}
