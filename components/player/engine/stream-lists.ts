/**
 * A list in the shape of the browser's own track lists, which is how Video.js learns what there is to choose from and
 * tells what was chosen.
 */
export class SelectableList<Item> extends EventTarget {
  #items: readonly Item[] = [];

  get length(): number {
    return this.#items.length;
  }

  [Symbol.iterator](): ArrayIterator<Item> {
    return this.#items.values();
  }

  at(index: number): Item | undefined {
    return this.#items[index];
  }

  /** Puts other items in place of all; `added` is the event Video.js listens for. */
  replace(items: readonly Item[], added: 'addrendition' | 'addtrack'): void {
    this.#items = items;
    this.dispatchEvent(new Event(added));
  }

  changed(event: 'change' | 'activechange' = 'change'): void {
    this.dispatchEvent(new Event(event));
  }
}

/** One quality of the stream, as Video.js reads it. */
export interface Rendition {
  id: string;
  width: number;
  height: number;
  bitrate: number;
  codec?: string;
  /** Chosen by the viewer; none is while the quality adapts by itself. */
  selected: boolean;
  /** On screen now. */
  active: boolean;
}

export class RenditionList extends SelectableList<Rendition> {
  /** Called with the position in the list, or -1 to adapt by itself. */
  onChoose: (index: number) => void = () => undefined;

  get selectedIndex(): number {
    return [...this].findIndex((rendition) => rendition.selected);
  }

  set selectedIndex(index: number) {
    let position = 0;
    for (const rendition of this) rendition.selected = position++ === index;
    this.onChoose(index);
    this.changed();
  }

  /** @param index position of the rendition on screen, -1 for none yet. */
  activate(index: number): void {
    let position = 0;
    for (const rendition of this) rendition.active = position++ === index;
    this.changed('activechange');
  }
}

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

  /** The track that is heard, chosen by the viewer or by the stream: never two, and never none while there is sound. */
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
