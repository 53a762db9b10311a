/** Upper bounds on what reading one file may cost; whatever exceeds one of them is refused. */
export interface ReadingCaps {
  /** Size of the file. */
  fileBytes: number;
  /** Size of one stream once decompressed. */
  streamBytes: number;
  /** Size of all streams once decompressed. */
  totalBytes: number;
  /** Size of the drawing instructions of one page once decompressed; more of them hangs renderers and text extractors. */
  contentBytes: number;
  objects: number;
  pages: number;
  /** Cross-reference sections, so updates of the file. */
  sections: number;
  /** Pixels of one image. */
  imagePixels: number;
  /** Drawings of forms within forms. */
  formDrawings: number;
}

export const DEFAULT_CAPS: Readonly<ReadingCaps> = {
  fileBytes: 50 << 20,
  streamBytes: 32 << 20,
  totalBytes: 200 << 20,
  contentBytes: 16 << 20,
  objects: 200_000,
  pages: 500,
  sections: 128,
  imagePixels: 60_000_000,
  formDrawings: 10_000,
};
