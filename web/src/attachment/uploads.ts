import type { ConfirmedFile, UploadPlace } from "@vanthu/office/attachment/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, type Accessor } from "solid-js";
import { post } from "../api.ts";
import { fileSize } from "../i18n/format.ts";
import { sentence } from "../refusal.ts";
import { say } from "../ui/words.ts";
import { MAX_FILE_BYTES, sha256, upload } from "../upload.ts";

/** One file on its way: read and hashed here, sent straight to the store, then checked by the server. */
export interface UploadItem {
  key: number;
  file: File;
  stage: "reading" | "sending" | "checking" | "ready" | "failed";
  sentBytes: number;
  fileId?: string;
  error?: string;
}

export interface Uploads {
  items: Accessor<readonly UploadItem[]>;
  add: (files: readonly File[]) => void;
  remove: (key: number) => void;
  retry: (key: number) => void;
  clear: () => void;
  /** Ids of the files the server has taken. */
  ready: Accessor<readonly string[]>;
  running: Accessor<boolean>;
  failed: Accessor<boolean>;
}

let nextKey = 0;

/** The files of one form. Each goes its own way; one that fails says why and can be tried again. */
export function createUploads(
  onReady?: (file: InferOutput<typeof ConfirmedFile>) => void,
  /** Only to be read: deleted afterwards, and no document can take them. */
  { passing = false }: { passing?: boolean } = {},
): Uploads {
  const [items, setItems] = createSignal<readonly UploadItem[]>([]);
  const change = (key: number, to: Partial<UploadItem>): void => {
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  };

  async function send(item: UploadItem): Promise<void> {
    const { file, key } = item;
    if (file.size > MAX_FILE_BYTES) {
      change(key, { stage: "failed", error: say("tooLarge", fileSize(file.size), fileSize(MAX_FILE_BYTES)) });
      return;
    }
    try {
      const place = await post<InferOutput<typeof UploadPlace>>("/api/files", {
        name: file.name,
        contentType: file.type === "" ? "application/pdf" : file.type,
        sizeBytes: file.size,
        sha256: await sha256(file),
        ...(passing && { passing }),
      });
      change(key, { stage: "sending" });
      await upload(file, place.upload, (sentBytes) => {
        change(key, { sentBytes });
      });
      change(key, { stage: "checking", sentBytes: file.size });
      const confirmed = await post<InferOutput<typeof ConfirmedFile>>(`/api/files/${place.fileId}/confirm`);
      change(key, { stage: "ready", fileId: confirmed.id });
      onReady?.(confirmed);
    } catch (error) {
      change(key, { stage: "failed", error: sentence(error) });
    }
  }

  function begin(file: File): void {
    const item: UploadItem = { key: nextKey++, file, stage: "reading", sentBytes: 0 };
    setItems((all) => [...all, item]);
    void send(item);
  }

  return {
    items,
    add: (files) => {
      files.forEach(begin);
    },
    remove: (key) => setItems((all) => all.filter((one) => one.key !== key)),
    retry: (key) => {
      const item = items().find((one) => one.key === key);
      if (!item) return;
      change(key, { stage: "reading", sentBytes: 0 });
      void send(item);
    },
    clear: () => setItems([]),
    ready: () => items().flatMap((one) => (one.stage === "ready" && one.fileId ? [one.fileId] : [])),
    running: () => items().some((one) => one.stage !== "ready" && one.stage !== "failed"),
    failed: () => items().some((one) => one.stage === "failed"),
  };
}
