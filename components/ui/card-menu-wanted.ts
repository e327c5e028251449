/** How long a finger rests on a card that wants its menu. */
const LONG_PRESS_MS = 500;
/** A finger that moves further than this scrolls. */
const STILL_PX = 10;

/** Calls `open` when a card is asked for its menu by a key or a long press. @returns what ends it. */
export function onCardMenuWanted(card: HTMLElement, open: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const isInSheet = (target: EventTarget | null) => target instanceof Element && target.closest('[popover]') !== null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let swallowed = false;
  const letGo = () => {
    clearTimeout(resting);
    card.removeAttribute('data-long-pressed');
  };
  const wanted = (event: Event) => {
    event.preventDefault();
    open();
  };

  card.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (isInSheet(event.target) || ctrlKey || altKey || metaKey) return;
      if (key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key.toLowerCase() === 'm' && !shiftKey))
        wanted(event);
    },
    { signal },
  );
  card.addEventListener(
    'pointerdown',
    ({ pointerType, clientX, clientY, target }) => {
      swallowed = false;
      if (pointerType !== 'touch' || isInSheet(target)) return;
      from = { x: clientX, y: clientY };
      resting = setTimeout(() => card.setAttribute('data-long-pressed', ''), LONG_PRESS_MS);
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) letGo();
    },
    { signal },
  );
  for (const end of ['pointercancel', 'pointerleave']) card.addEventListener(end, letGo, { signal });
  card.addEventListener(
    'pointerup',
    () => {
      swallowed = card.hasAttribute('data-long-pressed');
      letGo();
      // Opened before the finger is up, the sheet would be dismissed by it as by any press beside it.
      if (swallowed) setTimeout(open);
    },
    { signal },
  );
  // The browser's own menu would cover ours; a mouse keeps it, for opening a card in another tab.
  card.addEventListener(
    'contextmenu',
    (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch' && !isInSheet(event.target))
        event.preventDefault();
    },
    { signal },
  );
  // The finger that opened the menu, going up, is not a press on the card.
  card.addEventListener(
    'click',
    (event) => {
      if (!swallowed || isInSheet(event.target) || !event.isTrusted) return;
      swallowed = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  return () => {
    letGo();
    ending.abort();
  };
}
