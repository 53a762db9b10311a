import Check from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Lock from "lucide-solid/icons/lock";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { Account } from "@vanthu/office/account/schema.ts";
import type { JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/badge.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { standingOf, type Standing } from "./accounts-view.ts";
import { t } from "./words.ts";

const LOOK: Record<Standing, { tone: Tone; icon: IconShape }> = {
  active: { tone: "ok", icon: Check },
  code: { tone: "info", icon: Clock },
  expired: { tone: "warn", icon: TriangleAlert },
  locked: { tone: "neutral", icon: Lock },
};

/** How a person stands with signing in. */
export function StandingBadge(props: { account: Account }): JSX.Element {
  const standing = (): Standing => standingOf(props.account);
  return (
    <Badge tone={LOOK[standing()].tone} icon={LOOK[standing()].icon}>
      {t(standing())}
    </Badge>
  );
}
