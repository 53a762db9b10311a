import {
  batch,
  createEffect,
  createSignal,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
  untrack,
  type Accessor,
  type JSX,
} from "solid-js";
import { refusalOf, sentence } from "../refusal.ts";
import { Button } from "./button.tsx";
import { Note } from "./note.tsx";
import { Skeleton } from "./skeleton.tsx";
import { say } from "./words.ts";

/** Something read from the server. Old data stays while new comes. */
export interface Load<T> {
  data: Accessor<T | undefined>;
  error: Accessor<unknown>;
  loading: Accessor<boolean>;
  reload: () => void;
  /** Puts a known newer value in place without asking again. */
  put: (value: T) => void;
}

/**
 * Reads whenever `key` changes; without a key there is nothing to read. Of several answers the one asked for last wins.
 * It never suspends: the frame and the heading of a page stand at once.
 */
export function createLoad<K, T>(key: Accessor<K | undefined>, read: (key: K) => Promise<T>): Load<T> {
  const [data, setData] = createSignal<T>();
  const [error, setError] = createSignal<unknown>();
  const [loading, setLoading] = createSignal(false);
  let asked = 0;

  async function load(wanted: K): Promise<void> {
    const mine = ++asked;
    setLoading(true);
    try {
      const answer = await read(wanted);
      if (mine !== asked) return;
      batch(() => {
        setData(() => answer);
        setError(undefined);
        setLoading(false);
      });
    } catch (failure) {
      if (mine !== asked) return;
      batch(() => {
        setError(() => failure);
        setLoading(false);
      });
    }
  }

  createEffect(
    on(key, (wanted) => {
      if (wanted === undefined) asked++;
      else void load(wanted);
    }),
  );
  onCleanup(() => asked++);

  return {
    data,
    error,
    loading,
    reload: () => {
      const wanted = untrack(key);
      if (wanted !== undefined) void load(wanted);
    },
    put: (value) => {
      asked++;
      batch(() => {
        setData(() => value);
        setError(undefined);
        setLoading(false);
      });
    },
  };
}

/** Shows what was read, the skeleton before the first answer, or what went wrong and a way on. */
export function Loaded<T>(props: {
  load: Load<T>;
  rows?: number;
  tall?: boolean;
  children: (data: Accessor<NonNullable<T>>) => JSX.Element;
}): JSX.Element {
  return (
    <Switch fallback={<Skeleton rows={props.rows ?? 4} tall={props.tall ?? false} />}>
      <Match when={props.load.error() !== undefined}>
        <LoadFailure error={props.load.error()} retry={props.load.reload} />
      </Match>
      <Match when={props.load.data()}>{(data) => props.children(data)}</Match>
    </Switch>
  );
}

/** What happened, what is safe, what to do, and a code to read out on the phone. */
export function LoadFailure(props: { error: unknown; retry: () => void }): JSX.Element {
  const refusal = (): ReturnType<typeof refusalOf> => refusalOf(props.error);
  return (
    <div class="load-failure">
      <Note kind="late">
        <b>{say("loadFailed")}</b>
        <p>{refusal() ? sentence(props.error) : say("loadFailedHelp")}</p>
        <Show when={refusal()?.requestId}>{(id) => <p class="meta">{say("supportCode", id())}</p>}</Show>
      </Note>
      <Button
        onClick={() => {
          props.retry();
        }}
      >
        {say("tryAgain")}
      </Button>
    </div>
  );
}
