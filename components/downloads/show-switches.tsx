import { SwitchRow } from '@/components/ui/switch-row';
import { showTrouble } from '@/components/ui/undo-toast';
import { TROUBLE_WORDS } from '@/lib/downloads/words';
import { type WantedShow, wantShow } from '@/lib/use-cases/downloads/stored-downloads';
import { tendShow } from '@/lib/use-cases/downloads/tend-shows';

/** What this device does for a show by itself. */
export function ShowSwitches({ show }: { show: Omit<WantedShow, 'id'> }) {
  async function turn(change: Partial<WantedShow>) {
    const wanted = { ...show, ...change };
    try {
      await wantShow(wanted);
    } catch {
      return showTrouble(TROUBLE_WORDS['no-storage']);
    }
    // Without a network it is done with the next visit that has one.
    await tendShow(wanted).catch(() => undefined);
  }
  return (
    <div className="divide-y divide-line border-t border-line">
      <SwitchRow
        label="Keep the next three"
        text="Downloads the next episodes you have not watched, whenever Tonight is open."
        isOn={show.keepsNext}
        onTurn={() => void turn({ keepsNext: !show.keepsNext })}
      />
      <SwitchRow
        label="Remove watched episodes"
        text="Once they were watched, on any device."
        isOn={show.removesWatched}
        onTurn={() => void turn({ removesWatched: !show.removesWatched })}
      />
    </div>
  );
}
