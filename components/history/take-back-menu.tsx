'use client';

import { History, PenLine, X } from 'lucide-react';
import { ActionMenu, type MenuAct } from '@/components/ui/action-menu';
import type { HistoryEntry } from '@/lib/history/schema';

interface TakeBackMenuProps {
  /** Of the entry, as one would call it. */
  name: string;
  entry: HistoryEntry;
  /** When it began, as its row says. */
  time: string;
  onTakeBack: () => void;
  /** All that its device has begun since; null where that is this one alone, or unknown. */
  since: { count: number; onTakeBack: () => void } | null;
  onNameDevice: () => void;
}

/** What can be done about one playback. */
export function TakeBackMenu({ name, entry, time, onTakeBack, since, onNameDevice }: TakeBackMenuProps) {
  const device = entry.deviceName ?? 'a device without a name';
  const acts: MenuAct[] = [
    { label: 'Take this back', hint: `${name}, ${time}: as if it had not been played`, icon: X, act: onTakeBack },
    ...(since
      ? [
          {
            label: `Take back all since ${time}`,
            hint: `${since.count} playbacks on ${device}`,
            icon: History,
            act: since.onTakeBack,
          },
        ]
      : []),
    ...(entry.deviceId ? [{ label: 'Name this device…', hint: device, icon: PenLine, act: onNameDevice }] : []),
  ];
  return <ActionMenu label={`Take back… ${name}`} acts={acts} look="beside" />;
}
