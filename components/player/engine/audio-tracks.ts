import { SelectableList } from '@/components/player/engine/selectable-list';

/** One language of the sound, as Video.js reads it; setting `enabled` chooses it. */
export class AudioTrack {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly kind = 'main';
  #enabled: boolean;
  readonly #onEnable: () => void;

  constructor(facts: { id: string; label: string; language: string; enabled: boolean }, onEnable: () => void) {
    this.id = facts.id;
    this.label = facts.label;
    this.language = facts.language;
    this.#enabled = facts.enabled;
    this.#onEnable = onEnable;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  set enabled(enabled: boolean) {
    if (this.#enabled === enabled) return;
    this.#enabled = enabled;
    if (enabled) this.#onEnable();
  }
}

export class AudioTrackList extends SelectableList<AudioTrack> {}
