import { Show, type JSX } from "solid-js";
import { useMe } from "../session.tsx";

/** The unit one is in, and the one above it. */
export function UnitNames(): JSX.Element {
  const me = useMe();
  return (
    <>
      <b>{me().office.name}</b>
      <Show when={me().office.superiorName}>{(superior) => <small>{superior()}</small>}</Show>
    </>
  );
}
