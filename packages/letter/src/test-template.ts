import type { AppearanceTemplate, TemplateSegment } from "@vanthu/pades/appearance-template.ts";

/** A PDF file with one page that draws a template: its image filling the page, or a line of text. */
export function pageWith(template: AppearanceTemplate, text = ""): Uint8Array {
  const first = 4;
  const bytesOf = (segment: TemplateSegment): Buffer => {
    if ("text" in segment) return Buffer.from(segment.text, "latin1");
    if ("base64" in segment) return Buffer.from(segment.base64, "base64");
    return Buffer.from(`${segment.object + first} 0 R`, "latin1");
  };
  const { width, height, font, image } = template;
  const codes = Array.from(text, (character) => font?.glyphs[character]?.code ?? "FFFF").join("");
  const shown = font ? `BT /F ${font.size} Tf 0 ${font.baseline} Td <${codes}> Tj ET` : "";
  const drawn = image ? `q ${width} 0 0 ${height} 0 0 cm /Im Do Q` : "";
  const content = `${drawn}\n${shown}`;
  const resources = `${font ? `/Font <</F ${font.object + first} 0 R>>` : ""} ${image ? `/XObject <</Im ${image.object + first} 0 R>>` : ""}`;
  const bodies = [
    Buffer.from("<</Type /Catalog /Pages 2 0 R>>"),
    Buffer.from("<</Type /Pages /Count 1 /Kids [3 0 R]>>"),
    Buffer.from(
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources <<${resources}>> /Contents ${first + template.objects.length} 0 R>>`,
    ),
    ...template.objects.map((segments) => Buffer.concat(segments.map(bytesOf))),
    Buffer.from(`<</Length ${content.length}>>\nstream\n${content}\nendstream`),
  ];
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  for (const [index, body] of bodies.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  }
  const start = Buffer.concat(parts).length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = bodies.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
