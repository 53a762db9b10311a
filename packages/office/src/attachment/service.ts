import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import { create, remove, replace } from "@vanthu/platform/store/operation.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import * as v from "valibot";
import { guardSecrecy } from "../secrecy-guard.ts";
import { UploadedFileEntity, type UploadedFile } from "./item.ts";
import { typeByMagic } from "./rules.ts";
import type { AttachedFile } from "./schema.ts";
import { ConfirmedFile, FILE_TYPES, FileId, FileReference, MAX_FILE_BYTES, type RequestUpload } from "./schema.ts";

type FileLink = { url: string; name: string; contentType: string; sha256: string };

/** Where a file's bytes lie, inside the tenant. */
export function fileKey(fileId: string): string {
  return `file/${fileId}`;
}

/**
 * Gives a place to upload to: a presigned PUT for exactly these bytes. Stops a file name with a secrecy word before
 * anything is stored.
 * @throws Refusal `file.too_large`, `file.type_not_taken`, `secrecy.word_found`
 */
export async function askUpload(cx: Cx, input: RequestUpload) {
  const person = signedIn(cx);
  if (input.sizeBytes > MAX_FILE_BYTES) {
    throw new Refusal("input", "file.too_large", { megabytes: Math.ceil(input.sizeBytes / 1_048_576), limit: 50 });
  }
  if (!FILE_TYPES.some((type) => type === input.contentType)) throw new Refusal("input", "file.type_not_taken");
  const at = cx.clock.now();
  const released = guardSecrecy(cx, [{ field: "fileName", text: input.name, fileName: true }], input.secrecyRelease);
  const file: UploadedFile = {
    id: newId(FileId, "fil", at),
    name: input.name,
    contentType: input.contentType,
    sizeBytes: input.sizeBytes,
    sha256: input.sha256,
    state: "asked",
    askedBy: person.staffId,
    askedAt: at.toISOString(),
    ...(input.passing && { passing: true }),
  };
  const upload = await cx.files.grantUpload(fileKey(file.id), input);
  await cx.store.write([create(UploadedFileEntity, file), ...released]);
  return { fileId: file.id, upload };
}

/**
 * Confirms that the bytes came: same size, same hash, type by magic bytes; a PDF passes the guard. Twice is once.
 * @throws Refusal `file.missing`, `file.not_uploaded`, `file.differs`, `file.not_pdf`, `file.type_not_taken`, `pdf.*`
 */
export async function confirmUpload(cx: Cx, fileId: FileId): Promise<v.InferOutput<typeof ConfirmedFile>> {
  const person = signedIn(cx);
  const file = await cx.store.get(UploadedFileEntity, [`file#${fileId}`, "file"]);
  if (file?.askedBy !== person.staffId) throw new Refusal("missing", "file.missing");
  if (file.state === "confirmed") return v.parse(ConfirmedFile, file);
  const stored = await cx.files.stat(fileKey(fileId));
  if (!stored) throw new Refusal("conflict", "file.not_uploaded");
  if (stored.sizeBytes !== file.sizeBytes || stored.sha256 !== file.sha256)
    throw new Refusal("conflict", "file.differs");
  const bytes = await cx.files.read(fileKey(fileId));
  const contentType = typeByMagic(bytes) ?? (file.contentType === "text/csv" ? "text/csv" : undefined);
  const refused = await refusalOf(file, contentType, bytes);
  if (refused instanceof Refusal) {
    // A file that is not taken in is not kept; the form still holds what was typed.
    await cx.files.delete(fileKey(fileId));
    throw refused;
  }
  const confirmed = { ...file, ...refused, state: "confirmed" as const };
  await cx.store.write([replace(UploadedFileEntity, confirmed)]);
  cx.meter.note({ fileBytes: stored.sizeBytes });
  return v.parse(ConfirmedFile, confirmed);
}

/**
 * The files a form names, as references for the document. One read.
 * @throws Refusal `file.missing` for one that is absent, unconfirmed, or another person's
 */
export async function takeFiles(
  cx: Cx,
  files: readonly v.InferOutput<typeof AttachedFile>[],
): Promise<FileReference[]> {
  const person = signedIn(cx);
  const found = await cx.store.getMany(
    files.map(({ fileId }) => ({ entity: UploadedFileEntity, key: [`file#${fileId}`, "file"] })),
  );
  return files.map(({ role }, at) => {
    const file = found[at] as unknown as UploadedFile | undefined;
    if (file?.state !== "confirmed" || file.askedBy !== person.staffId || file.passing) {
      throw new Refusal("missing", "file.missing");
    }
    return v.parse(FileReference, { ...file, role });
  });
}

/**
 * Reads an upload of one's own. One that was sent only to be read is deleted first: whatever comes of the reading, it
 * does not stay. Another, which a document may hold, is left alone.
 * @throws Refusal `file.missing` for one that is absent, unconfirmed, or another person's
 */
export async function readUpload(
  cx: Cx,
  fileId: FileId,
): Promise<{ readonly contentType: string; readonly bytes: Uint8Array }> {
  const person = signedIn(cx);
  const file = await cx.store.get(UploadedFileEntity, [`file#${fileId}`, "file"]);
  if (file?.state !== "confirmed" || file.askedBy !== person.staffId) throw new Refusal("missing", "file.missing");
  const bytes = await readFile(cx, fileId);
  if (file.passing) {
    await cx.store.write([remove(UploadedFileEntity, file)]);
    await cx.files.delete(fileKey(fileId));
  }
  return { contentType: file.contentType, bytes };
}

/** Stores bytes the system itself made or received; `id` is given where a retry must find the same file. */
export async function storeFile(
  cx: Cx,
  file: {
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
    readonly role: FileReference["role"];
    readonly pages?: number;
    readonly id?: FileId;
  },
): Promise<FileReference> {
  const id = file.id ?? newId(FileId, "fil", cx.clock.now());
  const stored = await cx.files.writeOnce(fileKey(id), file.bytes, file.contentType);
  return { id, name: file.name, contentType: file.contentType, role: file.role, pages: file.pages, ...stored };
}

/** @throws Refusal `file.missing` */
export function readFile(cx: Cx, fileId: string): Promise<Uint8Array> {
  return cx.files.read(fileKey(fileId));
}

/** Names a file of ours for a message to another tenant, which reads it as lent or takes a copy. */
export function lend(cx: Cx, { id, sha256, sizeBytes }: Pick<FileReference, "id" | "sha256" | "sizeBytes">) {
  return cx.files.reference(fileKey(id), { sha256, sizeBytes });
}

/** The SHA-256 of what lies in the store now, as the store computed it when it took the bytes; undefined for nothing. */
export async function storedHash(cx: Cx, fileId: string): Promise<string | undefined> {
  return (await cx.files.stat(fileKey(fileId)))?.sha256;
}

/** Deletes a file the system itself made and nothing names any more. */
export function deleteFile(cx: Cx, fileId: string): Promise<void> {
  return cx.files.delete(fileKey(fileId));
}

/**
 * Keeps a file from deletion until then, whoever asks.
 * @throws Refusal `file.missing`
 */
export function retainFile(cx: Cx, fileId: string, until: Date): Promise<void> {
  return cx.files.retain(fileKey(fileId), until);
}

/**
 * A presigned GET of a file whose document the caller has already decided may be seen, ours or lent.
 * @throws Refusal `file.missing`, `file.differs` for a lent one that is no more what it was
 */
export async function linkTo(
  cx: Cx,
  file: Pick<FileReference, "id" | "name" | "contentType" | "sha256" | "lent"> & { readonly sizeBytes?: number },
  download: boolean,
): Promise<FileLink> {
  const { name, contentType, sha256, sizeBytes, lent } = file;
  const granted = { fileName: name, contentType, sizeBytes, download };
  return {
    url:
      lent === undefined
        ? await cx.files.grantDownload(fileKey(file.id), granted)
        : await new LentFiles(cx.world, cx.meter).grantDownload({ bucketKey: lent, sha256 }, granted),
    name,
    contentType,
    sha256,
  };
}

/** The sentence codes of the guard are the refusal codes: `pdf.damaged`, `pdf.encrypted` … */
export function refusalOfPdf(problem: PdfProblem): Refusal {
  return new Refusal("input", problem.code as RefusalCode, {}, { cause: problem });
}

async function refusalOf(
  file: UploadedFile,
  contentType: string | undefined,
  bytes: Uint8Array,
): Promise<Refusal | { contentType: string; pages?: number }> {
  if (contentType === undefined)
    return new Refusal("input", file.contentType === "application/pdf" ? "file.not_pdf" : "file.type_not_taken");
  if (file.contentType === "application/pdf" && contentType !== "application/pdf")
    return new Refusal("input", "file.not_pdf");
  if (contentType !== "application/pdf") return { contentType };
  try {
    return { contentType, pages: (await guardPdf(bytes)).pages };
  } catch (error) {
    if (error instanceof PdfProblem) return refusalOfPdf(error);
    throw error;
  }
}
