import { createEffect, createMemo, createSignal, on, type Accessor } from "solid-js";

/** What a form found wrong with a field, for as long as the person has not changed the field since. */
export interface FieldMark {
  /** What still stands at the field; undefined when nothing does. */
  error: Accessor<string | undefined>;
  /** The person changed the field. */
  changed: () => void;
}

/**
 * Takes the mark away as soon as the field is changed, by hand or by a button that fills it in, since what was said was
 * said of what stood there before. It comes back when the form says it again: the signal it is read from must then tell
 * of the same words too (`equals: false`, or a list of errors made anew).
 */
export function createFieldMark(
  said: Accessor<string | undefined>,
  value: Accessor<string | readonly string[] | undefined>,
): FieldMark {
  const [isChanged, setChanged] = createSignal(false);
  const text = createMemo(() => String(value()));
  createEffect(on(text, () => setChanged(true), { defer: true }));
  // after the other: what a form finds while it is typed in stands until it is right
  createEffect(on(said, () => setChanged(false)));
  return { error: () => (isChanged() ? undefined : said()), changed: () => setChanged(true) };
}
