import { createSignal, onCleanup, type Accessor } from "solid-js";

/** Whether the window is as narrow as a phone; follows it when it is turned. */
export function onPhone(): Accessor<boolean> {
  const media = window.matchMedia("(max-width: 640px)");
  const [phone, setPhone] = createSignal(media.matches);
  const update = (): void => {
    setPhone(media.matches);
  };
  media.addEventListener("change", update);
  onCleanup(() => {
    media.removeEventListener("change", update);
  });
  return phone;
}
