import { type House, Profile } from './profile.ts';

/** People who watch together. */
export class Group extends Profile {
  readonly #members: Promise<string[]>;

  constructor(name: string, id: Promise<string>, house: House, members: Promise<string[]>) {
    super(name, id, house);
    this.#members = members;
  }

  /** The ids of their profiles. */
  members(): Promise<string[]> {
    return this.#members;
  }
}
