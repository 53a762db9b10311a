/** Caps that keep a hostile packet from exhausting memory or time. */
export interface ReadLimits {
  /** Size of the packet, in bytes. */
  readonly maxSizeBytes: number;
  /** Nesting of elements; a regular packet needs 9. */
  readonly maxDepth: number;
  /** Number of elements and attributes together; a packet to all 3,321 communes needs about 30,000. */
  readonly maxElements: number;
  /** Length of one text value other than a file, in UTF-16 units. */
  readonly maxTextLength: number;
  /** All files of a packet after unpacking, in bytes. */
  readonly maxUnpackedBytes: number;
  /** Unpacked size of one file divided by its packed size; not asked below 1 MB. */
  readonly maxZipRatio: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxSizeBytes: 100 * 1024 * 1024,
  maxDepth: 32,
  maxElements: 200_000,
  maxTextLength: 20_000,
  maxUnpackedBytes: 200 * 1024 * 1024,
  maxZipRatio: 200,
};
