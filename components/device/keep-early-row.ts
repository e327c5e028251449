import { type DrawnNode, forgetEarlyRow, ROW_KEY } from '@/lib/http/early-row';
import { isSomethingOnDevice } from '@/lib/http/something-on-device';

/** More than a wide screen shows. */
const MOST_CARDS = 12;
/** What can be pressed needs React, and comes with it. */
const LEFT_OUT = 'button, [popover], script, style';

/**
 * Keeps the row as it is drawn, for the first script of the next visit; not where the browser has deleted meanwhile what it is of.
 * @param row null: there is none.
 */
export function keepEarlyRow(row: Element | null): void {
  const drawn = row && drawnNode(row);
  if (!drawn || !isSomethingOnDevice()) {
    forgetEarlyRow();
    return;
  }
  try {
    localStorage.setItem(ROW_KEY, JSON.stringify(drawn));
  } catch {
    // No room, or none is given: the row comes with React.
    forgetEarlyRow();
  }
}

/** An element and what is in it, without what only React makes work. */
export function drawnNode(element: Element): DrawnNode | null {
  if (element.matches(LEFT_OUT)) return null;
  const names = element.getAttributeNames().filter((name) => name !== 'style' && !name.startsWith('on'));
  const attributes = Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? '']));
  const children = [...element.childNodes]
    .map((child) => (child instanceof Element ? drawnNode(child) : textOf(child)))
    .filter((child) => child !== null);
  const most = element.localName === 'ul' ? MOST_CARDS : children.length;
  return [element.localName, attributes, ...children.slice(0, most)];
}

function textOf(node: Node): string | null {
  return node.nodeType === Node.TEXT_NODE ? node.textContent || null : null;
}
