import { Navigate, useLocation, useNavigate, type RouteSectionProps } from "@solidjs/router";
import type { Me } from "@vanthu/office/session/schema.ts";
import { createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch, type JSX } from "solid-js";
import { MeProvider, useSession, type SessionState } from "../session.tsx";
import { LoadFailure } from "../ui/loaded.tsx";
import { mainButton, moveInRows, onShortcutKey, rowToOpen, useShortcuts } from "../ui/shortcut.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { undoLast } from "../ui/toast.tsx";
import { Bar, createOnline, Strips } from "./bar.tsx";
import { placesOf } from "./place.ts";
import { Rail, TabBar } from "./rail.tsx";
import { WaitingProvider } from "./waiting.tsx";
import { t } from "./words.ts";

const CommandBar = lazy(async () => ({ default: (await import("./command-bar.tsx")).CommandBar }));
const UnitDialog = lazy(async () => ({ default: (await import("./unit-dialog.tsx")).UnitDialog }));
const ShortcutHelp = lazy(async () => ({ default: (await import("./shortcut-help.tsx")).ShortcutHelp }));

/** The frame around a page for the person signed in; everybody else is shown the way to sign in. */
export function Frame(props: RouteSectionProps): JSX.Element {
  const session = useSession();
  const location = useLocation();
  const here = (): string => encodeURIComponent(location.pathname + location.search);
  const as = <S extends SessionState["is"]>(is: S): Extract<SessionState, { is: S }> | undefined => {
    const state = session.state();
    return state.is === is ? (state as Extract<SessionState, { is: S }>) : undefined;
  };
  return (
    <Switch>
      <Match when={as("nobody")}>
        {(state) => <Navigate href={state().left ? "/sign-in" : `/sign-in?next=${here()}`} />}
      </Match>
      <Match when={as("unreachable")}>
        {(state) => (
          <main class="page">
            <LoadFailure error={state().error} retry={() => void session.ask()} />
          </main>
        )}
      </Match>
      <Match when={as("somebody")}>
        {(state) => (
          <Show when={!state().me.mustChangePassword} fallback={<Navigate href={`/password?next=${here()}`} />}>
            <SignedIn me={state().me}>{props.children}</SignedIn>
          </Show>
        )}
      </Match>
    </Switch>
  );
}

function SignedIn(props: { me: Me; children: JSX.Element }): JSX.Element {
  const navigate = useNavigate();
  const online = createOnline();
  const [searching, setSearching] = createSignal(false);
  const [helping, setHelping] = createSignal(false);
  const [switching, setSwitching] = createSignal(false);
  const places = (): ReturnType<typeof placesOf> => placesOf(props.me);

  useShortcuts([
    { keys: "Ctrl K, /", label: t("shortcutSearch"), run: () => setSearching(true) },
    { keys: "?", label: t("shortcutHelp"), run: () => setHelping(true) },
    {
      keys: "J",
      label: t("shortcutNext"),
      run: () => {
        moveInRows(1);
      },
    },
    {
      keys: "K",
      label: t("shortcutPrevious"),
      run: () => {
        moveInRows(-1);
      },
    },
    {
      keys: "O",
      label: t("shortcutOpen"),
      possible: () => rowToOpen() !== undefined,
      run: () => rowToOpen()?.click(),
    },
    {
      keys: "E",
      label: t("shortcutMain"),
      possible: () => mainButton() !== undefined,
      run: () => mainButton()?.click(),
    },
    { keys: "Ctrl Z", label: t("shortcutUndo"), run: undoLast },
    ...places().map((place) => ({
      keys: `G ${place.key}`,
      label: t("goTo", t(place.word)),
      run: () => {
        navigate(place.href);
      },
    })),
  ]);
  onMount(() => {
    document.addEventListener("keydown", onShortcutKey);
  });
  onCleanup(() => {
    document.removeEventListener("keydown", onShortcutKey);
  });

  return (
    <MeProvider me={props.me}>
      <WaitingProvider>
        <a class="skip" href="#main">
          {t("skip")}
        </a>
        <div class="app">
          <Rail places={places()} />
          <div class="top-stack">
            <Bar
              online={online()}
              onSearch={() => setSearching(true)}
              onHelp={() => setHelping(true)}
              onUnits={() => setSwitching(true)}
            />
            <Strips online={online()} />
          </div>
          <main class="main" id="main" tabindex="-1">
            <Suspense
              fallback={
                <div class="page">
                  <Skeleton rows={6} />
                </div>
              }
            >
              {props.children}
            </Suspense>
          </main>
          <TabBar places={places()} />
        </div>
        <Suspense>
          <Show when={searching()}>
            <CommandBar places={places()} onClose={() => setSearching(false)} />
          </Show>
          <Show when={switching()}>
            <UnitDialog onClose={() => setSwitching(false)} />
          </Show>
          <Show when={helping()}>
            <ShortcutHelp open={helping()} onClose={() => setHelping(false)} />
          </Show>
        </Suspense>
      </WaitingProvider>
    </MeProvider>
  );
}
