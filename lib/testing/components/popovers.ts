/*
 * What browsers do by themselves with popovers and modal dialogs, and happy-dom does not: as much of it as our components
 * build on. The real thing is met in `e2e`.
 */

const OPEN = 'data-popover-open';
const openers = new WeakMap<Element, HTMLElement>();

export function standInForPopovers(): void {
  // Files of one worker share a page.
  if ('showPopover' in HTMLElement.prototype) return;
  const hidden = document.createElement('style');
  hidden.textContent = `[popover]:not([${OPEN}]), dialog:not([open]) { display: none }`;
  document.head.append(hidden);

  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      if (this.hasAttribute(OPEN)) return;
      for (const other of openPopovers()) if (!other.contains(this)) other.hidePopover();
      if (!tell(this, 'beforetoggle', 'open')) return;
      this.setAttribute(OPEN, '');
      this.querySelector<HTMLElement>('[autofocus]')?.focus();
      tell(this, 'toggle', 'open');
    },
    hidePopover(this: HTMLElement) {
      if (!this.hasAttribute(OPEN)) return;
      const hadFocus = this.contains(document.activeElement);
      tell(this, 'beforetoggle', 'closed');
      this.removeAttribute(OPEN);
      if (hadFocus) openers.get(this)?.focus();
      tell(this, 'toggle', 'closed');
    },
  });
  const { matches } = Element.prototype;
  Element.prototype.matches = function (selector: string) {
    return matches.call(this, selector.replaceAll(':popover-open', `[${OPEN}]`));
  };
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function () {
    showModal.call(this);
    this.querySelector<HTMLElement>('[autofocus], button, a, input')?.focus();
  };
  document.addEventListener('click', ({ target, defaultPrevented }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[popovertarget]') : null;
    const sheet = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (!button || !sheet || defaultPrevented) return;
    openers.set(sheet, button);
    if (sheet.hasAttribute(OPEN)) sheet.hidePopover();
    else sheet.showPopover();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    const [sheet] = openPopovers();
    if (sheet) return sheet.hidePopover();
    const dialog = [...document.querySelectorAll('dialog')].filter(({ open }) => open).at(-1);
    if (dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
  });
}

function openPopovers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${OPEN}]`)];
}

function tell(element: HTMLElement, name: string, newState: 'open' | 'closed'): boolean {
  return element.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), { newState }));
}
