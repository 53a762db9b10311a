/** An element this package does not know, kept so that it can be written back. */
export interface RawElement {
  /** Local name, without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly RawAttribute[];
  readonly content: readonly (RawElement | string)[];
}

export interface RawAttribute {
  readonly name: string;
  /** Empty for an attribute without prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** A part of a packet in which other systems may place elements of their own. */
export interface Extensible {
  readonly extras?: readonly RawElement[];
}
