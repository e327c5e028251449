'use client';

import { useEffect, useEffectEvent } from 'react';
import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { nameDeviceAction } from '@/lib/household/devices/actions';

interface DeviceNameFormProps {
  /** Null: the browser that shows this, once it knows its own. */
  deviceId: string | null;
  /** What it is called until now. */
  name: string;
  /** The browser names itself. */
  itself?: boolean;
  first?: boolean;
  onNamed?: () => void;
}

/** Gives a device a name that the household knows it by. */
export function DeviceNameForm({ deviceId, name, itself = false, first = false, onNamed }: DeviceNameFormProps) {
  const [state, send, pending] = useFormAction(nameDeviceAction);
  const named = useEffectEvent(() => onNamed?.());
  useEffect(() => {
    if (state?.done) named();
  }, [state]);
  return (
    <form action={send} noValidate className="grid max-w-sm gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="deviceId" value={deviceId ?? ''} />
      {itself && <input type="hidden" name="itself" value="yes" />}
      <TextField
        key={name}
        name="name"
        label="What do you call it?"
        type="text"
        autoComplete="off"
        hint="For example Living-room TV."
        defaultValue={state?.values.name ?? name}
        errors={state?.errors.name}
        first={first}
      />
      <div>
        <SubmitButton className={secondaryButton} pending={pending} unable={deviceId === null}>
          Call it that
        </SubmitButton>
      </div>
    </form>
  );
}
