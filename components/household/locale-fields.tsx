'use client';

import { useState } from 'react';
import { useBrowserLocale } from '@/components/household/use-browser-locale';
import { textLink } from '@/components/ui/button';
import { PickField } from '@/components/ui/pick-field';
import { type Choice, LANGUAGES, withOwn } from '@/lib/household/locale-choices';

interface LocaleFieldsProps {
  regions: readonly Choice[];
  timeZones: readonly Choice[];
}

/** What the browser says of a new person's language, region and clock: in a line, which opens to be changed. */
export function LocaleFields({ regions, timeZones }: LocaleFieldsProps) {
  const here = useBrowserLocale(regions, timeZones);
  const [isOpen, setOpen] = useState(false);
  const [picked, pick] = useState<Partial<typeof here>>({});
  const { language, region, timeZone } = { ...here, ...picked };
  const nameIn = (choices: readonly Choice[], value: string) => choices.find(([code]) => code === value)?.[1] ?? value;
  return (
    <div className="rounded-lg border border-edge px-4 py-3 text-sm">
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-10 w-full items-center justify-between gap-3 rounded text-left"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="text-muted">
          Titles in <span className="text-ink">{nameIn(LANGUAGES, language)}</span>, for{' '}
          <span className="text-ink">{nameIn(regions, region)}</span>, by the clock of{' '}
          <span className="text-ink">{nameIn(timeZones, timeZone)}</span>.
        </span>
        <span className={`${textLink} shrink-0`}>{isOpen ? 'Done' : 'Change'}</span>
      </button>
      {/* Sent along, seen or not. */}
      <div hidden={!isOpen} className="mt-4 space-y-5 pb-2">
        <PickField
          name="language"
          label="Language"
          initial={here.language}
          choices={LANGUAGES}
          hint={LANGUAGE_HINT}
          onPick={(value) => pick((before) => ({ ...before, language: value }))}
        />
        <PickField
          name="region"
          label="Region"
          initial={here.region}
          choices={regions}
          hint="Its certifications and streaming services count."
          onPick={(value) => pick((before) => ({ ...before, region: value }))}
        />
        <PickField
          name="timeZone"
          label="Time zone"
          initial={here.timeZone}
          choices={withOwn(timeZones, here.timeZone)}
          hint="Decides on which day an episode airs."
          onPick={(value) => pick((before) => ({ ...before, timeZone: value }))}
        />
      </div>
    </div>
  );
}

export const LANGUAGE_HINT = 'Of titles and what they are about. Tonight’s own words are English for now.';
