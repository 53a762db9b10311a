import RefreshCw from "lucide-solid/icons/refresh-cw";
import type { FileReference, SignatureVerdict } from "@vanthu/office/attachment/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { dateTime } from "../i18n/format.ts";
import { sentence } from "../refusal.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { PanelSection } from "../ui/panel.tsx";
import { VerdictBadge, type Verdict } from "../ui/signature.tsx";
import "./document-view.css";
import { SignatureDetails } from "./signature-details.tsx";
import { problemSentence } from "./signature-problem.ts";
import { t } from "./words.ts";

const MEANING = {
  valid: "meansValid",
  altered: "meansAltered",
  invalid: "meansInvalid",
  untrusted: "meansUntrusted",
  unsigned: "meansUnsigned",
} as const satisfies Record<Verdict, string>;

/** Who signed the file, whether each signature holds, and what that means in plain words. */
export function SignaturePanel(props: {
  file: FileReference | undefined;
  /** Has the server judge the file anew; without it there is no button. */
  onVerify?: ((fileId: string) => Promise<void>) | undefined;
}): JSX.Element {
  const verdict = (): SignatureVerdict | undefined => props.file?.verdict;
  return (
    <PanelSection
      title={t("signatures")}
      aside={<Show when={verdict()}>{(one) => <VerdictBadge verdict={one().state} />}</Show>}
    >
      <Show when={verdict()} fallback={<p class="meta">{t(props.file?.role === "scan" ? "scanned" : "unchecked")}</p>}>
        {(one) => (
          <>
            <Show when={one().otherSigner}>{(name) => <Note kind="warn">{t("otherSigner", name())}</Note>}</Show>
            <For each={one().problems}>{(code) => <Note kind="late">{problemSentence(code)}</Note>}</For>
            <For each={one().signatures}>{(signature) => <SignatureDetails signature={signature} />}</For>
            <p class="meta signature-meaning">{t(MEANING[one().state])}</p>
            <p class="meta">{t("checkedAt", dateTime(one().checkedAt))}</p>
          </>
        )}
      </Show>
      <Show when={props.file?.contentType === "application/pdf" && props.file}>
        {(file) => (
          <Show when={props.onVerify}>{(verify) => <VerifyButton fileId={file().id} onVerify={verify()} />}</Show>
        )}
      </Show>
    </PanelSection>
  );
}

function VerifyButton(props: { fileId: string; onVerify: (fileId: string) => Promise<void> }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();

  async function verify(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await props.onVerify(props.fileId);
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      <p>
        <Button size="s" icon={RefreshCw} busy={busy()} onClick={() => void verify()}>
          {t(busy() ? "verifying" : "verifyAgain")}
        </Button>
      </p>
    </>
  );
}
