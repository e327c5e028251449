/** What the spatial library takes; the deprecated `event.keyCode` is not read. */
const KEY_CODES: Record<string, number> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };

/** What keeps all arrow keys to itself. */
export const ownsArrows =
  'textarea, select, input:is([type=number],[type=date]), [contenteditable=true], [data-arrow-keys=own] *';
const textFields = 'input:is([type=text],[type=search],[type=email],[type=password],[type=url],:not([type]))';

export interface Arrow {
  keyCode: number;
  sideways: boolean;
  forwards: boolean;
}

/** The arrow key that was pressed by itself; null for any other, and for one held with another key. */
export function arrowOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Arrow | null {
  const keyCode = KEY_CODES[key];
  if (!keyCode || altKey || ctrlKey || metaKey || shiftKey) return null;
  return {
    keyCode,
    sideways: key === 'ArrowLeft' || key === 'ArrowRight',
    forwards: key === 'ArrowRight' || key === 'ArrowDown',
  };
}

/** Whether the browser does something better with an arrow at an element than to move the focus on from it. */
export function needsArrow(focused: Element, { sideways, forwards }: Arrow): boolean {
  if (focused.matches('input[type=radio]')) return !isLastRadio(focused as HTMLInputElement, forwards);
  if (!sideways) return false;
  if (focused.matches(textFields)) return !isAtEnd(focused as HTMLInputElement, forwards);
  return focused.matches('input[type=range]');
}

/** The caret walks through the words of a field, and on from their ends. A field for addresses does not say where its caret is. */
function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, forwards: boolean): boolean {
  return selectionStart === selectionEnd && selectionEnd === (forwards ? value.length : 0);
}

/** A browser goes round and round in a group of radio buttons: from its ends an arrow leads on. */
function isLastRadio(radio: HTMLInputElement, forwards: boolean): boolean {
  const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]`);
  const open = [...group].filter(({ form, disabled }) => form === radio.form && !disabled);
  return open.at(forwards ? -1 : 0) === radio;
}
