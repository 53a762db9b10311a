/** One unit in the matrix: a square, a diamond, a triangle or a ring. */
export interface MatrixUnit {
  readonly id: string;
  readonly name: string;
  readonly health: "good" | "watch" | "act" | "preparing";
}

/** Distance of two cells in the units of the drawing. */
export const STEP = 15;
/** The width of the drawing is this many times its height, as far as the number of units allows. */
const RATIO = 4.6;
/** Few units keep the size of a cell instead of filling the width. */
const FEWEST_COLUMNS = 28;
/** More than this do not fit beside the figures with cells one can tell apart. */
const BESIDE_FIGURES = 420;

export interface MatrixSize {
  readonly columns: number;
  readonly rows: number;
  /** The matrix needs a row of its own. */
  readonly wide: boolean;
}

/** How many columns and rows a number of units is drawn in. */
export function matrixSize(count: number): MatrixSize {
  const columns = Math.max(FEWEST_COLUMNS, Math.ceil(Math.sqrt(count * RATIO)));
  return { columns, rows: Math.max(1, Math.ceil(count / columns)), wide: count > BESIDE_FIGURES };
}

/** Each health has a shape of its own, drawn at the centre of a cell. */
const OUTLINE: Record<MatrixUnit["health"], (x: number, y: number) => string> = {
  good: (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`,
  watch: (x, y) => `M${x} ${y - 6}l6 6-6 6-6-6z`,
  act: (x, y) => `M${x} ${y - 6}l6.5 12h-13z`,
  preparing: (x, y) => `M${x - 4.75} ${y}a4.75 4.75 0 1 0 9.5 0a4.75 4.75 0 1 0-9.5 0z`,
};

/** Centre of the cell of the unit at this place in the list. */
export function cellCentre(index: number, columns: number): { x: number; y: number } {
  return { x: (index % columns) * STEP + STEP / 2, y: Math.floor(index / columns) * STEP + STEP / 2 };
}

/** All shapes of one health in one path: four elements draw a province as well as the country. */
export function matrixPath(units: readonly MatrixUnit[], health: MatrixUnit["health"], columns: number): string {
  return units
    .map((unit, index) => {
      if (unit.health !== health) return "";
      const { x, y } = cellCentre(index, columns);
      return OUTLINE[health](x, y);
    })
    .join("");
}

/** Place in the list of the unit drawn at a point of the drawing, if there is one. */
export function unitAt(x: number, y: number, columns: number, count: number): number | undefined {
  const column = Math.floor(x / STEP);
  const index = Math.floor(y / STEP) * columns + column;
  return column < 0 || column >= columns || index < 0 || index >= count ? undefined : index;
}

/** Where a key leads from a place in the matrix; undefined when the key is none of the matrix. */
export function moveInMatrix(key: string, from: number, columns: number, count: number): number | undefined {
  const to = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    Home: 0,
    End: count - 1,
  }[key];
  if (to === undefined) return undefined;
  return to < 0 || to >= count ? from : to;
}
