let open = 0;

/**
 * Says on `<html>` that something the page asks is not answered, or not yet kept on the device for when there is no network.
 * Tests and other programs that go offline wait until it is gone. @returns what says that it is.
 */
export function startKeeping(): () => void {
  if (typeof document === 'undefined') return () => undefined;
  open += 1;
  document.documentElement.setAttribute('data-keeping', '');
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    open -= 1;
    if (open === 0) document.documentElement.removeAttribute('data-keeping');
  };
}
