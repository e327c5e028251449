import { State, States } from '@/components/gallery/state';
import { CredentialsForm } from '@/components/household/credentials-form';
import { NewPinForm } from '@/components/household/new-pin-form';
import { PinForm } from '@/components/household/pin-form';
import { PreferenceSwitches } from '@/components/household/preference-switches';
import { MarkerRow } from '@/components/library/marker-row';
import { beside, complaint } from '@/lib/household/form-state';

const fields = [
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'off' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'off', hint: 'Ten characters or more.' },
] as const;

const file = { id: '', name: 'Harbour S01E02.mkv', episode: 'S1 E2' };
const heard = { start: 62, end: 95.5, confidence: 0.93, by: 'sound', isUsed: true } as const;
const markers = [
  ['Found', { kind: 'intro', marker: heard, isSaid: false }],
  ['Too unsure', { kind: 'credits', marker: { ...heard, confidence: 0.4, by: 'black', isUsed: false }, isSaid: false }],
  ['Said by a person', { kind: 'recap', marker: { ...heard, confidence: null, by: 'person' }, isSaid: true }],
  ['Denied', { kind: 'intro', marker: null, isSaid: true }],
] as const;
const refuse = async () => undefined;

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
      {markers.map(([name, view]) => (
        <State key={name} name={`A marker of a file: ${name}`}>
          <MarkerRow
            file={file}
            view={view}
            acts={{ correct: async (_, form) => complaint(form, 'Not here.'), deny: refuse, forget: refuse }}
          />
        </State>
      ))}
    </States>
  );
}
