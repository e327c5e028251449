import { SelectableList } from '@/components/player/engine/selectable-list';

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
