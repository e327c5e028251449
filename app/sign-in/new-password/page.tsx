import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { CardPage } from '@/components/ui/card-page';
import { newPasswordAction } from '@/lib/household/mail-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'A new password' };

export default async function NewPasswordPage() {
  if (!(await getViewer())) redirect('/sign-in/reset');
  return (
    <CardPage heading="A new password">
      <CredentialsForm
        action={newPasswordAction}
        submit="Keep it"
        fields={[
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
