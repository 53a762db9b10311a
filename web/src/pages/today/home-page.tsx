import { Navigate } from "@solidjs/router";
import type { JSX } from "solid-js";
import { placesOf } from "../../frame/place.ts";
import { useMe } from "../../session.tsx";
import { TodayPage } from "./today-page.tsx";

/** Where one begins: at what waits for the person; who handles no documents begins at the first place of the rail. */
export function HomePage(): JSX.Element {
  const me = useMe();
  const first = placesOf(me())[0]?.href ?? "/profile";
  return first === "/" ? <TodayPage /> : <Navigate href={first} />;
}
