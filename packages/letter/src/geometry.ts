/** Points of so many millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A page and the area its text may fill, in points. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const a4 = { short: mm(210), long: mm(297) };

/** A4 upright, margins 20, 15, 20, 30 mm (Annex I part I, I.3 allows 20–25, 15–20, 20–25, 30–35). */
export const letterFrame: PageFrame = {
  width: a4.short,
  height: a4.long,
  top: mm(20),
  right: mm(15),
  bottom: mm(20),
  left: mm(30),
};

/** The same margins on the page that lies, for wide tables (I.2). */
export const landscapeFrame: PageFrame = { ...letterFrame, width: a4.long, height: a4.short };

export function frameOf(isLandscape: boolean | undefined): PageFrame {
  return isLandscape ? landscapeFrame : letterFrame;
}

/** A4 lying, for the register books; the wide margin is the one that is bound. */
export const registerFrame: PageFrame = {
  width: a4.long,
  height: a4.short,
  top: mm(18),
  right: mm(12),
  bottom: mm(18),
  left: mm(20),
};

export function textWidth(frame: PageFrame): number {
  return frame.width - frame.left - frame.right;
}

export function textHeight(frame: PageFrame): number {
  return frame.height - frame.top - frame.bottom;
}
