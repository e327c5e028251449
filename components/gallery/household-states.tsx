import { State, States } from '@/components/gallery/state';
import { CredentialsForm } from '@/components/household/credentials-form';
import { NewPinForm } from '@/components/household/new-pin-form';
import { PinForm } from '@/components/household/pin-form';
import { PreferenceSwitches } from '@/components/household/preference-switches';
import { beside, complaint } from '@/lib/household/form-state';

const fields = [
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'off' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'off', hint: 'Ten characters or more.' },
] as const;

/** Each form says, when it is sent, what is wrong with it. */
export function HouseholdStates() {
  return (
    <States>
      <State name="Refused as a whole, once sent">
        <CredentialsForm action={async (_, form) => complaint(form, 'Too often.')} fields={fields} submit="Sign in" />
      </State>
      <State name="Wrong in one field, once sent">
        <CredentialsForm
          action={async (_, form) => beside(form, 'password', 'Too short.')}
          fields={fields}
          submit="Sign up"
          quiet
        />
      </State>
      <State name="PIN, wrong once sent">
        <PinForm action={async (_, form) => beside(form, 'pin', 'That is not the PIN.')} hidden={{}} submit="Come in" />
      </State>
      <State name="A PIN that is set">
        <NewPinForm action={async (_, form) => beside(form, 'currentPassword', 'Confirm it.')} profileId={null} isSet />
      </State>
      <State name="Switches, each refused">
        <PreferenceSwitches
          profileId="gallery"
          initial={{ autoplay: true, captions: false, spoilers: false }}
          change={async () => false}
        />
      </State>
    </States>
  );
}
