import type { ReactNode } from "react";
import { type FootLink, PageFrame } from "@/components/ui/page-frame";
import type { NavItem } from "@/components/ui/masthead";
import { signOutHere } from "@/lib/account/actions";
import { currentViewer } from "@/lib/account/viewer";
import { keyedHash } from "@/lib/platform/secrets";
import { t } from "@/lib/words";
import { KeptWords } from "./kept-words";

export type SiteFrameProps = {
  nav?: readonly NavItem[];
  /**
   * Name and place instead of the person's own: 'Elif T.' of 'Year 12 Politics'. With the class's id her four words stand under her name,
   * while this device keeps them.
   */
  as?: { name: string; place?: ReactNode; classId?: string };
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
        <b>{as?.name ?? viewer.name}</b>{as?.place ? <> · {as.place}</> : null}{" "}
        <form action={signOutHere} className="inline"><button className="link-btn" type="submit">{t("ui.sign-out")}</button></form>
        {as?.classId !== undefined && <KeptWords classId={as.classId} />}
      </>
    );
  return (
    <>
      {viewer.personId !== null && <meta name="parley-drafts" content={draftsMark(viewer.personId)} />}
      <PageFrame nav={nav} who={who} skip={skip} foot={[...foot, ...footLinks()]} mainClass={mainClass}>{children}</PageFrame>
    </>
  );
}

/** Under what a person's drafts are kept on their device: the same on every page, and no one else's. */
const draftsMark = (personId: string) => keyedHash("drafts", personId).toString("base64url").slice(0, 16);

/** The pages that everybody should find from everywhere. */
const footLinks = () => [
  { href: "/about/stored", label: t("stored.title") },
  { href: "/about/accessibility", label: t("about.accessibility-title") },
  { href: "/about/keyboard", label: t("about.keyboard-title") },
];
