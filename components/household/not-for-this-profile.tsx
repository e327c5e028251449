import { Notice } from '@/components/ui/notice';

/** The same for what is above the cap and for what does not exist: this profile shall not learn which of both it is. */
export function NotForThisProfile() {
  return (
    <Notice
      heading="Not for this profile"
      text="There is nothing here that this profile can watch. There is plenty on the way back."
      waysOn={[
        { href: '/home', label: 'Go home' },
        { href: '/profiles', label: 'Switch profile' },
      ]}
    />
  );
}
