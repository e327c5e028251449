import { Notice } from '@/components/ui/notice';

/** Nothing at this address, and where to go instead. */
export function NotHere() {
  return (
    <Notice
      heading="There is nothing at this address"
      text="The title may have left the catalog, or the link lost a piece on its way to you."
      waysOn={[
        { href: '/home', label: 'Go home' },
        { href: '/search', label: 'Search for it' },
      ]}
    />
  );
}
