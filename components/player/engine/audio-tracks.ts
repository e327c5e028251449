import { SelectableList } from '@/components/player/engine/selectable-list';

/** One track of the sound, as Video.js reads it; setting `enabled` asks for it. */
export class AudioTrack {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  /** `description` tells what is to be seen. */
  readonly kind: 'main' | 'description';
  /** It was asked for and did not come. */
  failed = false;
  readonly #list: AudioTrackList;
  readonly #choose: () => void;

  constructor(facts: Pick<AudioTrack, 'id' | 'label' | 'language' | 'kind'>, list: AudioTrackList, choose: () => void) {
    this.id = facts.id;
    this.label = facts.label;
    this.language = facts.language;
    this.kind = facts.kind;
    this.#list = list;
    this.#choose = choose;
  }

  /** What is heard, whoever chose it: never two tracks, and never none while there is sound. */
  get enabled(): boolean {
    return this.#list.heard === this;
  }

  set enabled(enabled: boolean) {
    if (enabled && !this.enabled) this.#choose();
  }
}

/** What `trackfailed` tells. */
export class TrackFailedEvent extends Event {
  readonly track: AudioTrack;

  constructor(track: AudioTrack) {
    super('trackfailed');
    this.track = track;
  }
}

export class AudioTrackList extends SelectableList<AudioTrack> {
  heard: AudioTrack | null = null;

  /** @param index position of the track that is heard from now on, -1 for none yet. */
  hear(index: number): void {
    this.heard = this.at(index) ?? null;
    if (this.heard) this.heard.failed = false;
    this.changed();
  }

  fail(index: number): void {
    const track = this.at(index);
    if (!track) return;
    track.failed = true;
    this.dispatchEvent(new TrackFailedEvent(track));
  }
}
