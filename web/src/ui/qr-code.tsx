import { encode } from "uqr";
import type { JSX } from "solid-js";

/** White modules around the code, which scanners need. */
const QUIET = 2;

/** A QR code of an address, drawn as one path: sharp at any size, and on paper. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const code = (): ReturnType<typeof encode> => encode(props.text, { ecc: "M", border: QUIET });
  const path = (): string =>
    code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
      .join("");
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${String(code().size)} ${String(code().size)}`}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
