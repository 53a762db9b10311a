import type { ImageRenderer } from "@vanthu/office/signing/image-routes.ts";
import { refusing } from "./letter-composer.ts";

const POINTS_PER_MM = 72 / 25.4;

/** Real size on paper: a seal measures 36 mm across, a signature is fitted into 50 by 21 mm. */
const BOX_MM = { seal: [36, 36], signature: [50, 21] } as const;

/** The renderer of the office, made of the letter package. */
export const renderImage: ImageRenderer = (png, kind) => {
  const [width, height] = BOX_MM[kind];
  return refusing(async () => {
    const { imageAppearance } = await import("@vanthu/letter/image-appearance.ts");
    return imageAppearance(png, { widthPt: width * POINTS_PER_MM, heightPt: height * POINTS_PER_MM });
  });
};
