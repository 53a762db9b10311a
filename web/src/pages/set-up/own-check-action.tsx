import type { CheckCode, SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";
import { Show, type JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { c } from "../province/check-words.ts";

/** Where a thing is done, and the right it takes. */
interface Place {
  readonly href: string;
  readonly word: "toPeople" | "toProfile" | "toCertificate" | "toRegisters" | "toIncoming";
  readonly grant: string;
}

const PLACES: Readonly<Partial<Record<CheckCode, Place>>> = {
  people: { href: "/people", word: "toPeople", grant: "staff.manage" },
  signIns: { href: "/people", word: "toPeople", grant: "staff.read_accounts" },
  seal: { href: "/profile", word: "toProfile", grant: "outgoing.seal" },
  certificate: { href: "/profile", word: "toCertificate", grant: "outgoing.seal" },
  registers: { href: "/registers", word: "toRegisters", grant: "register.open" },
  series: { href: "/registers/outgoing", word: "toRegisters", grant: "register.open" },
  tried: { href: "/incoming/new", word: "toIncoming", grant: "incoming.register" },
};

/** The one button of a thing still missing, where this person can do it; otherwise the line says who does. */
export function OwnCheckAction(props: { check: SetUpCheck }): JSX.Element {
  const may = useMay();
  const place = (): Place | undefined => {
    const one = props.check.state === "done" ? undefined : PLACES[props.check.code];
    return one && may(one.grant) ? one : undefined;
  };
  return (
    <Show when={place()}>
      {(one) => (
        <ButtonLink size="s" href={one().href}>
          {c(one().word)}
        </ButtonLink>
      )}
    </Show>
  );
}
