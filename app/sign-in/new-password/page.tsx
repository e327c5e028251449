import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { CardPage } from '@/components/ui/card-page';
import { newPasswordAction } from '@/lib/household/password-actions';
import { getViewer } from '@/lib/household/viewer';
import { asksForOldPassword } from '@/lib/use-cases/household/account-pages';

export const metadata: Metadata = { title: 'A new password' };

const OLD_PASSWORD = {
  name: 'currentPassword',
  label: 'Current password',
  type: 'password',
  autoComplete: 'current-password',
} as const;

export default async function NewPasswordPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in/reset');
  const asksForOld = await asksForOldPassword(viewer.identity);
  return (
    <CardPage heading="A new password">
      <CredentialsForm
        action={newPasswordAction}
        submit="Keep it"
        fields={[
          ...(asksForOld ? [OLD_PASSWORD] : []),
          {
            name: 'password',
            label: 'New password',
            type: 'password',
            autoComplete: 'new-password',
            hint: 'At least 8 characters.',
          },
        ]}
      />
    </CardPage>
  );
}
