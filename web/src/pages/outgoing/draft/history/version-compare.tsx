import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { t } from "../../draft-words.ts";
import { differing, type DraftFields } from "../draft-fields.ts";
import { fieldLines } from "../field-lines.ts";
import { compareLines, type Stretch } from "./word-diff.ts";

/** An older text beside a newer one, the present one unless it is named, field by field; words that went are struck out, words that came underlined. */
export function VersionCompare(props: {
  before: DraftFields;
  now: DraftFields;
  beforeLabel: string;
  /** Of the newer text, where that is not the present one. */
  nowLabel?: string | undefined;
  colleagues: readonly Colleague[];
}): JSX.Element {
  // who signs is settled by the present draft
  const fields = () => differing(props.before, props.now).filter((field) => field !== "signerId");
  return (
    <Show when={fields().length > 0} fallback={<p>{t("versionSame")}</p>}>
      <For each={fields()}>
        {(field) => (
          <section class="version-field">
            <h3>{t(field)}</h3>
            <div class="version-heads">
              <b class="meta">{props.beforeLabel}</b>
              <b class="meta">{props.nowLabel ?? t("versionNow")}</b>
            </div>
            <For
              each={compareLines(
                fieldLines(props.before, field, props.colleagues),
                fieldLines(props.now, field, props.colleagues),
              )}
            >
              {(pair) => (
                <div class="version-pair">
                  <Line stretches={pair.before} />
                  <Line stretches={pair.after} />
                </div>
              )}
            </For>
          </section>
        )}
      </For>
    </Show>
  );
}

function Line(props: { stretches: readonly Stretch[] | undefined }): JSX.Element {
  return (
    <p class="version-line">
      <For each={props.stretches ?? []}>
        {({ is, text }) =>
          is === "removed" ? <del>{text}</del> : is === "added" ? <ins>{text}</ins> : <span>{text}</span>
        }
      </For>
    </p>
  );
}
