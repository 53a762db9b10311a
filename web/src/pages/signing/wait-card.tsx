import type { SettleRequest, SigningRequestView } from "@vanthu/office/signing/request-schema.ts";
import { createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { time } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { signByToken } from "./local-service.ts";
import { t } from "./words.ts";

/** How often one looks whether the phone has confirmed. */
const AGAIN_MS = 2_500;

/** Whether a request still waits for its owner, or for its documents to be completed. */
export function isOpen({ state }: SigningRequestView): boolean {
  return state === "waiting" || state === "signed";
}

/** Waits for the owner of a key outside: asks again and again, or has the token on this machine sign. */
export function WaitCard(props: {
  request: SigningRequestView;
  onChanged: (request: SigningRequestView) => void;
}): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const path = (): string => `/api/sign/requests/${props.request.id}`;
  const isToken = (): boolean => props.request.custody === "token";
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function take(ask: () => Promise<SigningRequestView>): Promise<void> {
    try {
      const request = await ask();
      setFailure(undefined);
      if (!isGone) props.onChanged(request);
    } catch (error) {
      setFailure(sentence(error));
    }
  }
  const settle = (settled: SettleRequest): Promise<void> =>
    take(() => post<SigningRequestView>(`${path()}/result`, settled));

  async function look(): Promise<void> {
    await take(() => post<SigningRequestView>(path()));
    if (!isGone) timer = setTimeout(() => void look(), AGAIN_MS);
  }
  const askToken = (): void => void signByToken(props.request).then(settle);
  onMount(() => {
    if (isToken() && props.request.state === "waiting") askToken();
    else timer = setTimeout(() => void look(), AGAIN_MS);
  });
  onCleanup(() => {
    isGone = true;
    clearTimeout(timer);
  });

  return (
    <Card title={t(isToken() ? "waitToken" : "waitRemote")}>
      <div class="card-body stack" aria-live="polite">
        <Show when={failure()}>{(words) => <Note kind="warn">{words()}</Note>}</Show>
        <p>{isToken() ? t("waitTokenText") : t("waitRemoteText", time(props.request.expiresAt))}</p>
        <p class="flex">
          <Show when={isToken() && failure() !== undefined}>
            <Button kind="main" onClick={askToken}>
              {t("tryAgain")}
            </Button>
          </Show>
          <Button onClick={() => void settle({ kind: "failed", reason: "signing.cancelled" })}>{t("cancel")}</Button>
        </p>
      </div>
    </Card>
  );
}
