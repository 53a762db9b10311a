import RotateCw from "lucide-solid/icons/rotate-cw";
import X from "lucide-solid/icons/x";
import { For, Show, type JSX } from "solid-js";
import { registration as en } from "../i18n/en/registration.ts";
import { fileSize } from "../i18n/format.ts";
import { words } from "../i18n/language.ts";
import { registration as vi } from "../i18n/vi/registration.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Progress } from "../ui/progress.tsx";
import { say } from "../ui/words.ts";
import type { UploadItem, Uploads } from "./uploads.ts";

const t = words({ vi, en });

function detail(item: UploadItem): string {
  if (item.stage === "ready") return t("ready");
  if (item.stage === "checking") return t("checking");
  if (item.stage === "reading") return t("reading");
  return say("uploadShare", fileSize(item.sentBytes), fileSize(item.file.size));
}

/** The files of a form with how far each is. */
export function UploadList(props: { uploads: Uploads }): JSX.Element {
  return (
    <ul class="uploads">
      <For each={props.uploads.items()}>
        {(item) => (
          <li>
            <div class="grow">
              <Progress
                label={
                  item.stage === "ready" || item.stage === "failed" ? item.file.name : say("uploading", item.file.name)
                }
                share={item.file.size === 0 ? 0 : item.sentBytes / item.file.size}
                detail={item.stage === "failed" ? undefined : detail(item)}
                state={item.stage === "ready" ? "ok" : item.stage === "failed" ? "bad" : "running"}
              />
              <Show when={item.error}>
                <p class="err" role="alert">
                  {item.error}
                </p>
              </Show>
            </div>
            <Show when={item.stage === "failed"}>
              <Button
                size="s"
                icon={RotateCw}
                onClick={() => {
                  props.uploads.retry(item.key);
                }}
              >
                {t("retryFile")}
              </Button>
            </Show>
            <IconButton
              kind="quiet"
              size="s"
              icon={X}
              label={t("removeFile", item.file.name)}
              onClick={() => {
                props.uploads.remove(item.key);
              }}
            />
          </li>
        )}
      </For>
    </ul>
  );
}
