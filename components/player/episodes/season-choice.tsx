import type { EpisodesAround } from '@/lib/use-cases/watch/watch-item';
import './season-choice.css';

interface SeasonChoiceProps {
  seasons: EpisodesAround['seasons'];
  chosen: number;
  onChoose: (season: number) => void;
}

/** The seasons beside each other. No select, which would keep a remote control's arrow keys to itself. */
export function SeasonChoice({ seasons, chosen, onChoose }: SeasonChoiceProps) {
  return (
    <fieldset className="player-seasons">
      <legend className="sr-only">Season</legend>
      {seasons.map(({ number, name }) => (
        <button key={number} type="button" aria-pressed={number === chosen} onClick={() => onChoose(number)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
