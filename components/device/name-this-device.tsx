'use client';

import { useState } from 'react';
import { DeviceNameForm } from '@/components/household/device-name-form';
import { secondaryButton } from '@/components/ui/button';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { thisDevice } from '@/lib/progress/reporter/device';

/** In the row of the browser that looks: lets it give itself a name. */
export function NameThisDevice({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  const deviceId = useInBrowser<string | null>(() => thisDevice().id, null);
  if (open) return <DeviceNameForm deviceId={deviceId} name={name} itself first onNamed={() => setOpen(false)} />;
  return (
    <button type="button" className={`${secondaryButton} min-h-10 text-sm`} onClick={() => setOpen(true)}>
      Name it
    </button>
  );
}
