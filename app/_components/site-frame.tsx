import type { ReactNode } from "react";
import { type FootLink, PageFrame } from "@/components/ui/page-frame";
import type { NavItem } from "@/components/ui/masthead";
import { signOutHere } from "@/lib/account/actions";
import type { SiteRole } from "@/lib/account/schema";
import { currentViewer } from "@/lib/account/viewer";
import { keyedHash } from "@/lib/platform/secrets";
import { t } from "@/lib/words";
import { HandOn } from "./hand-on";
import { KeptWords } from "./kept-words";
import { SeatNotices } from "./seat-notices";

export type SiteFrameProps = {
  nav?: readonly NavItem[];
  /**
   * Name and place instead of the person's own: 'Elif T.' of 'Year 12 Politics'. With the class's id her four words stand under her name,
   * while this device keeps them. A device of staff is not handed on.
   */
  as?: { name: string; place?: ReactNode; classId?: string; staff?: boolean };
  skip?: string;
  mainClass?: string;
  /** More links of the foot, before those that every page has. */
  foot?: readonly FootLink[];
  children: ReactNode;
};

/** Every page's frame: who is here and the way out, or the way in. */
export async function SiteFrame({ nav, as, skip, mainClass, foot = [], children }: SiteFrameProps) {
  const viewer = await currentViewer();
  const who = viewer.personId === null
    ? <a href="/signin">{t("ui.sign-in")}</a>
    : (
      <>
        <span>{as?.classId === undefined ? <b>{as?.name ?? viewer.name}</b> : <b><a href={`/classes/${as.classId}/me`}>{as.name}</a></b>}{as?.place ? <> · {as.place}</> : null}</span>{" "}
        {as?.classId === undefined && <a href="/devices">{t("accounts.devices")}</a>}{" "}
        {viewer.siteRole === "owner" && as === undefined && <a href="/site">{t("accounts.site-title")}</a>}{" "}
        <form action={signOutHere}><button className="link-btn" type="submit">{t("ui.sign-out")}</button></form>
        {as?.classId !== undefined && <>{!as.staff && <HandOn classId={as.classId} />}<KeptWords classId={as.classId} /></>}
      </>
    );
  return (
    <>
      {viewer.personId !== null && <meta name="parley-drafts" content={draftsMark(viewer.personId)} />}
      <PageFrame nav={nav} who={who} skip={skip} foot={[...foot, ...(viewer.personId === null ? [] : ownLinks(viewer.siteRole)), ...footLinks()]} mainClass={mainClass}>
        {as?.classId !== undefined && <SeatNotices viewer={viewer} classId={as.classId} />}
        {children}
      </PageFrame>
    </>
  );
}

/** Under what a person's drafts are kept on their device: the same on every page, and no one else's. */
const draftsMark = (personId: string) => keyedHash("drafts", personId).toString("base64url").slice(0, 16);

/** The pages of whoever is signed in, and the owner's. */
const ownLinks = (role: SiteRole) => [
  { href: "/devices", label: t("accounts.devices") }, ...(role === "owner" ? [{ href: "/site", label: t("accounts.site-title") }] : []),
];

/** The pages that everybody should find from everywhere. */
const footLinks = () => [
  { href: "/count", label: t("count.title") },
  { href: "/about/stored", label: t("stored.title") },
  { href: "/about/accessibility", label: t("about.accessibility-title") },
  { href: "/about/keyboard", label: t("about.keyboard-title") },
];
