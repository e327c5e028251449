'use client';

import { ArrowDown, ArrowUp, Lock, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { Avatar } from '@/components/household/avatar';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import { ApiError, callApi } from '@/lib/http/call-api';

/** As much of a profile as its line shows. */
export interface ProfileLine {
  id: string;
  name: string;
  avatar: string;
  color: string;
  ratingCap: number | null;
  hasPin: boolean;
}

const anything = z.unknown();
const iconButton =
  'grid size-11 place-items-center rounded-full text-muted transition-colors hover:bg-raised hover:text-ink aria-disabled:opacity-30';

/** The household's profiles in their order. What is done shows at once, and is taken back where the server refuses. */
export function ProfileManager({ initial }: { initial: ProfileLine[] }) {
  const [profiles, setProfiles] = useState(initial);
  const list = useRef<HTMLUListElement>(null);

  async function attempt(next: ProfileLine[], call: () => Promise<unknown>): Promise<boolean> {
    const before = profiles;
    setProfiles(next);
    try {
      await call();
      return true;
    } catch (error) {
      setProfiles(before);
      refuse(error);
      return false;
    }
  }

  async function move(index: number, by: 1 | -1) {
    const next = [...profiles];
    const [moved] = next.splice(index, 1);
    if (!moved || index + by < 0 || index + by > next.length) return;
    next.splice(index + by, 0, moved);
    const body = { order: next.map(({ id }) => id) };
    await attempt(next, () => callApi(anything, '/api/profiles', { method: 'PATCH', body }));
  }

  async function remove(profile: ProfileLine) {
    const before = profiles;
    const next = profiles.filter(({ id }) => id !== profile.id);
    const gone = await attempt(next, () => callApi(anything, `/api/profiles/${profile.id}`, { method: 'DELETE' }));
    if (!gone) return;
    list.current?.querySelector<HTMLElement>('a, button')?.focus();
    void showUndo(`${profile.name} is deleted`, async () => {
      setProfiles(before);
      try {
        await callApi(anything, `/api/profiles/${profile.id}/restore`, { method: 'POST' });
      } catch (error) {
        setProfiles(next);
        refuse(error);
      }
    });
  }

  return (
    <ul ref={list} className="divide-y divide-line border-y border-line">
      {profiles.map((profile, index) => (
        <li key={profile.id} className="flex items-center gap-x-4 gap-y-2 py-3 max-sm:flex-wrap">
          <Avatar avatar={profile.avatar} color={profile.color} className="size-12 shrink-0 rounded-xl" />
          <div className="min-w-0 grow">
            <p className="flex items-center gap-2 font-medium">
              <span className="truncate">{profile.name}</span>
              {profile.hasPin && <Lock className="size-4 shrink-0 text-muted" role="img" aria-label="has a PIN" />}
            </p>
            {profile.ratingCap !== null && <p className="text-sm text-muted">up to age {profile.ratingCap}</p>}
          </div>
          <div className="flex shrink-0 max-sm:w-full max-sm:justify-end">
            <button
              type="button"
              className={iconButton}
              aria-label={`Move ${profile.name} up`}
              aria-disabled={index === 0}
              onClick={() => void move(index, -1)}
            >
              <ArrowUp className="size-5" aria-hidden="true" />
            </button>
            <button
              type="button"
              className={iconButton}
              aria-label={`Move ${profile.name} down`}
              aria-disabled={index === profiles.length - 1}
              onClick={() => void move(index, 1)}
            >
              <ArrowDown className="size-5" aria-hidden="true" />
            </button>
            <Link
              href={`/settings/profiles/${profile.id}`}
              className={iconButton}
              aria-label={`Change ${profile.name}`}
            >
              <Pencil className="size-5" aria-hidden="true" />
            </Link>
            <button
              type="button"
              className={iconButton}
              aria-label={`Delete ${profile.name}`}
              onClick={() => void remove(profile)}
            >
              <Trash2 className="size-5" aria-hidden="true" />
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Says why not, and goes to where the account is proved, where that is all that is missing. */
function refuse(error: unknown): void {
  const isProofNeeded = error instanceof ApiError && error.code === 'proof-needed';
  if (isProofNeeded) location.assign('/settings/confirm?next=/settings/profiles');
  const why = error instanceof ApiError ? error.message : 'That could not be done.';
  void showTrouble(isProofNeeded ? 'Confirm that it is you first.' : why);
}
