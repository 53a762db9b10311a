import type { CheckedDocument } from "@vanthu/office/check/schema.ts";
import { useParams } from "@solidjs/router";
import { Match, Switch, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { refusalOf } from "../../refusal.ts";
import { createLoad, LoadFailure } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useTitle } from "../../ui/title.ts";
import { CheckFrame } from "./check-frame.tsx";
import { CheckedFile } from "./checked-file.tsx";
import { CodeForm } from "./code-form.tsx";
import { DocumentFacts } from "./document-facts.tsx";
import { writtenMark, type Mark } from "./typed-code.ts";
import { t } from "./words.ts";

/** `/kiem-tra/<unit>/<code>`, where the QR code of a document leads: what it is, and whether a file is it. */
export function CheckPage(): JSX.Element {
  useTitle(() => t("title"));
  const mark = useParams<Mark & Record<string, string>>();
  const load = createLoad(
    () => `/api/check/${encodeURIComponent(mark.handle)}/${encodeURIComponent(mark.code)}`,
    (path) => getNamed<CheckedDocument>(path),
  );
  return (
    <CheckFrame>
      <Switch fallback={<Skeleton rows={4} tall={false} />}>
        <Match when={refusalOf(load.error())?.status === 404}>
          <h1>{t("unknown")}</h1>
          <Note kind="late">{t("unknownText")}</Note>
          <CodeForm value={writtenMark(mark)} />
        </Match>
        <Match when={load.error() !== undefined}>
          <h1>{t("title")}</h1>
          <LoadFailure error={load.error()} retry={load.reload} />
        </Match>
        <Match when={load.data()}>
          {(document) => (
            <>
              <DocumentFacts document={document()} />
              <CheckedFile document={document()} />
              <p>
                <a href="/kiem-tra">{t("another")}</a>
              </p>
            </>
          )}
        </Match>
      </Switch>
    </CheckFrame>
  );
}
