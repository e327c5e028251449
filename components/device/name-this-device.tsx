'use client';

import { useState, useSyncExternalStore } from 'react';
import { DeviceNameForm } from '@/components/household/device-name-form';
import { secondaryButton } from '@/components/ui/button';
import { thisDevice } from '@/lib/progress/reporter/device';

const never = () => () => undefined;

/** In the row of the browser that looks: lets it give itself a name. */
export function NameThisDevice({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  const deviceId = useSyncExternalStore(
    never,
    () => thisDevice().id,
    () => null,
  );
  if (open) return <DeviceNameForm deviceId={deviceId} name={name} itself first onNamed={() => setOpen(false)} />;
  return (
    <button type="button" className={`${secondaryButton} min-h-10 text-sm`} onClick={() => setOpen(true)}>
      Name it
    </button>
  );
}
