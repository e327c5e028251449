import { Lock } from 'lucide-react';
import { Avatar } from '@/components/household/avatar';
import type { Profile } from '@/lib/household/schema';

/** "Who's watching?": everyone in the household, one press each. */
export function ProfilePicker({
  profiles,
  activeId,
  choose,
}: {
  profiles: Profile[];
  activeId: string | null;
  /** Gets `profileId`. */
  choose: (form: FormData) => Promise<void>;
}) {
  if (profiles.length === 0) return <p className="text-muted">Nobody is in this household yet.</p>;
  return (
    <form action={choose}>
      <ul className="flex flex-wrap justify-center gap-x-[clamp(1rem,3vw,2.5rem)] gap-y-8">
        {profiles.map((profile) => (
          <li key={profile.id}>
            <button
              type="submit"
              name="profileId"
              value={profile.id}
              aria-current={profile.id === activeId || undefined}
              className="group/face block w-[clamp(7rem,15vw,10.5rem)] rounded-3xl"
            >
              <Avatar
                avatar={profile.avatar}
                color={profile.color}
                className="aspect-square w-full rounded-3xl transition-[scale] duration-300 ease-glide group-hover/face:scale-[1.03]"
              />
              <span className="mt-4 flex items-center justify-center gap-2 text-lg font-medium text-muted transition-colors group-hover/face:text-ink group-focus-visible/face:text-ink">
                <span className="line-clamp-2 [overflow-wrap:anywhere]">{profile.name}</span>
                {profile.pinSetAt && <Lock className="size-4 shrink-0" role="img" aria-label="asks for a PIN" />}
              </span>
              {profile.ratingCap !== null && (
                <span className="block text-sm text-faint">up to age {profile.ratingCap}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
