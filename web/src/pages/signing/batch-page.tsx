import PenLine from "lucide-solid/icons/pen-line";
import Signature from "lucide-solid/icons/signature";
import { useSearchParams } from "@solidjs/router";
import type { ToSign, ToSignList } from "@vanthu/office/outgoing/batch-schema.ts";
import type { SigningRequestView } from "@vanthu/office/signing/request-schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useTitle } from "../../ui/title.ts";
import { createDeadlines } from "../outgoing/deadline.ts";
import { createBatch } from "./batch.ts";
import "./batch.css";
import { ToSignRow } from "./to-sign-row.tsx";
import { isOpen, WaitCard } from "./wait-card.tsx";
import { t } from "./words.ts";

/** Chờ ký: what waits for one's signature; chosen and signed at once, with a result for each. */
export function BatchPage(): JSX.Element {
  useTitle(() => t("title"));
  const [search] = useSearchParams();
  const waiting = useWaiting();
  const deadlines = createDeadlines();
  const batch = createBatch();
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(
    new Set([search["id"]].flat().filter((id) => id !== undefined)),
  );
  const [asking, setAsking] = createSignal(false);
  const load = createLoad(
    () => "to-sign",
    () => get<ToSignList>("/api/sign/batch"),
  );
  const items = (): readonly ToSign[] => load.data()?.items ?? [];
  const isSigned = ({ id }: ToSign): boolean => batch.results()[id]?.state === "signed";
  const left = (): readonly ToSign[] => items().filter((item) => !isSigned(item));
  const picked = (): readonly ToSign[] => left().filter(({ id }) => chosen().has(id));
  const tried = (): readonly ToSign[] => items().filter(({ id }) => batch.results()[id] !== undefined);
  const unsigned = (): readonly ToSign[] => tried().filter((item) => !isSigned(item));
  const waitsFor = (): SigningRequestView | undefined => {
    const request = batch.request();
    return request && isOpen(request) ? request : undefined;
  };
  const isBusy = (): boolean => batch.progress() !== undefined || waitsFor() !== undefined;
  const summary = (): "none" | "all" | "some" => {
    if (isBusy() || tried().length === 0) return "none";
    return unsigned().length === 0 ? "all" : "some";
  };

  // Whoever comes back while a request waits goes on waiting for it.
  createEffect(
    on(
      () => load.data()?.requestId,
      (id) => {
        if (id !== undefined && !batch.request()) {
          void post<SigningRequestView>(`/api/sign/requests/${id}`).then(batch.take, () => undefined);
        }
      },
    ),
  );
  createEffect(
    on(summary, (now) => {
      if (now !== "none") waiting.reload();
    }),
  );

  const sign = (some: readonly ToSign[]): Promise<void> => batch.sign(some, load.data()?.custody);
  const toggle = (id: string, checked: boolean): void => {
    const next = new Set(chosen());
    if (checked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  return (
    <div class="page ts-page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <Show when={left().length > 0}>
            <p>{t("lead", left().length)}</p>
          </Show>
        </div>
        <ButtonLink href="/outgoing">{t("toOutgoing")}</ButtonLink>
      </div>
      <div class="stack">
        <Show when={batch.failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <Show when={waitsFor()}>{(request) => <WaitCard request={request()} onChanged={batch.take} />}</Show>
        <Show when={!isBusy() && batch.request()?.reason}>
          {(reason) => (
            <Note kind="warn">
              <b>{t("notSigned")}.</b> {sentence(new ApiRefusal({ status: 409, code: reason() }))}
            </Note>
          )}
        </Show>
        <Show when={batch.progress()}>
          {(progress) => (
            <Progress
              label={t("signing")}
              share={progress().done / progress().total}
              detail={t("progress", progress().done, progress().total)}
            />
          )}
        </Show>
        <div aria-live="polite">
          <Show when={summary() === "all"}>
            <Note kind="ok">{t("allDone", tried().length)}</Note>
          </Show>
          <Show when={summary() === "some" && batch.request()?.reason === undefined}>
            <Note kind="warn">{t("someDone", tried().length - unsigned().length, unsigned().length)}</Note>
          </Show>
        </div>
        <section class="card" aria-label={t("listLabel")}>
          <h2 class="sr">{t("listLabel")}</h2>
          <Loaded load={load} rows={6}>
            {() => (
              <Show
                when={items().length > 0}
                fallback={<Empty icon={Signature} title={t("nothing")} text={t("nothingText")} />}
              >
                <div class="ts-bar">
                  <Check
                    label={t("selectAll")}
                    checked={left().length > 0 && picked().length === left().length}
                    disabled={isBusy() || left().length === 0}
                    onChecked={(checked) => setChosen(new Set(checked ? left().map(({ id }) => id) : []))}
                  />
                  <span class="meta grow">{t("chosen", picked().length)}</span>
                  <Show when={unsigned().length > 0 && !isBusy()}>
                    <Button onClick={() => void sign(unsigned())}>{t("again", unsigned().length)}</Button>
                  </Show>
                  <Button
                    kind="main"
                    icon={PenLine}
                    busy={batch.progress() !== undefined}
                    disabled={picked().length === 0 || waitsFor() !== undefined}
                    onClick={() => setAsking(true)}
                  >
                    {t("sign", picked().length)}
                  </Button>
                </div>
                <ul class="list">
                  <For each={items()}>
                    {(line) => (
                      <li>
                        <ToSignRow
                          line={line}
                          checked={chosen().has(line.id)}
                          disabled={isBusy()}
                          onChecked={(checked) => {
                            toggle(line.id, checked);
                          }}
                          result={batch.results()[line.id]}
                          deadline={deadlines()({ dueOn: line.dueOn, state: "awaitingSignature" })}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </Loaded>
        </section>
      </div>
      <AskDialog
        open={asking()}
        title={t("askTitle", picked().length)}
        submit={t("sign", picked().length)}
        run={() => {
          void sign(picked());
          return Promise.resolve(true);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t("askText")}</p>
      </AskDialog>
    </div>
  );
}
